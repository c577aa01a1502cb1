import { defineError } from './domain-error.ts'

export const invalidRequest = defineError({
  code: 'invalid_request',
  status: 400,
  title: { zh: '填写的内容有误', en: 'The request is not valid' },
  detail: { zh: '有 {count} 处需要改，逐条见下。', en: '{count} place(s) need a change; each is listed below.' },
})
export const idempotencyKeyMissing = defineError({
  code: 'idempotency_key_missing',
  status: 400,
  title: { zh: '缺少 Idempotency-Key', en: 'Idempotency-Key is missing' },
  detail: {
    zh: '每次写入都要带请求头 Idempotency-Key（8 到 64 个字母、数字或 - _），重发时用同一个。',
    en: 'Every write takes the header Idempotency-Key (8 to 64 letters, digits, - or _); send the same one when you repeat it.',
  },
})
export const idempotencyKeyReused = defineError({
  code: 'idempotency_key_reused',
  status: 422,
  title: { zh: 'Idempotency-Key 已用于别的内容', en: 'This Idempotency-Key was used with another body' },
  detail: {
    zh: '内容不同的请求要用新的 Idempotency-Key。',
    en: 'A request with another body needs a new Idempotency-Key.',
  },
})
export const unauthenticated = defineError({
  code: 'unauthenticated',
  status: 401,
  title: { zh: '需要登录', en: 'Sign in first' },
  detail: { zh: '没有有效的访问令牌：{reason}', en: 'No valid access token: {reason}' },
})
export const forbidden = defineError({
  code: 'forbidden',
  status: 403,
  title: { zh: '这件事不由你的角色做', en: 'Your role does not do this' },
  detail: { zh: '可以做的角色：{roles}', en: 'Roles that may: {roles}' },
})
export const notFound = defineError({
  code: 'not_found',
  status: 404,
  title: { zh: '没有找到', en: 'Not found' },
  detail: { zh: '这个地址下没有内容，或者不属于你。', en: 'There is nothing here, or it is not yours.' },
})
export const organisationMissing = defineError({
  code: 'acting_organisation_missing',
  status: 400,
  title: { zh: '请说明代表哪个单位', en: 'Say which organisation you act for' },
  detail: {
    zh: '你属于 {count} 个单位，请用请求头 Acting-Organisation 写明其中一个。',
    en: 'You belong to {count} organisations; name one in the header Acting-Organisation.',
  },
})
export const versionConflict = defineError({
  code: 'version_conflict',
  status: 409,
  title: { zh: '内容已被改动', en: 'It has changed meanwhile' },
  detail: {
    zh: '现在是第 {version} 版，状态为 {state}。请看过最新内容再提交。',
    en: 'It is at version {version} now, in state {state}. Look at it again, then send your change.',
  },
})
export const stateForbids = defineError({
  code: 'state_forbids',
  status: 409,
  title: { zh: '现在的状态不能这样做', en: 'Its state does not allow this' },
  detail: {
    zh: '现在的状态是 {state}，可以这样做的状态：{from}。',
    en: 'It is in state {state}; this is possible from: {from}.',
  },
})
export const tooManyTries = defineError({
  code: 'too_many_tries',
  status: 429,
  title: { zh: '试得太多，先停一停', en: 'Too many tries' },
  detail: { zh: '{minutes} 分钟后可以再试。', en: 'You can try again in {minutes} minutes.' },
})
/** What stands before the platform says it, and knows neither language nor details. */
export const tooManyRequests = defineError({
  code: 'too_many_requests',
  status: 429,
  title: { zh: '请求太频繁', en: 'Too many requests' },
  detail: { zh: '请稍后再发。', en: 'Send it again in a moment.' },
})
export const turnedAway = defineError({
  code: 'turned_away',
  status: 403,
  title: { zh: '请求被拦截', en: 'The request was turned away' },
  detail: {
    zh: '它像是攻击；如果不是，请与平台联系。',
    en: 'It looks like an attack; if it is none, tell the platform.',
  },
})
export const bodyTooLarge = defineError({
  code: 'body_too_large',
  status: 413,
  title: { zh: '内容太大', en: 'The body is too large' },
  detail: { zh: '一次最多 {limit} KB，请分几次发送。', en: 'At most {limit} KB at once; send it in parts.' },
})
export const notJson = defineError({
  code: 'not_json',
  status: 400,
  title: { zh: '内容不是 JSON', en: 'The body is not JSON' },
  detail: { zh: '请用 UTF-8 的 JSON 对象发送：{reason}', en: 'Send a JSON object in UTF-8: {reason}' },
})
export const unavailable = defineError({
  code: 'unavailable',
  status: 503,
  title: { zh: '暂时不能处理', en: 'Cannot be processed right now' },
  detail: {
    zh: '数据没有改动，稍后用同一个 Idempotency-Key 再发即可。',
    en: 'Nothing was changed; send it again in a moment with the same Idempotency-Key.',
  },
})
export const internal = defineError({
  code: 'internal',
  status: 500,
  title: { zh: '抱歉，是我们的问题', en: 'Sorry, this is our fault' },
  detail: { zh: '已经记录，编号见 instance。', en: 'It has been recorded; quote the instance.' },
})
