import type { APIGatewayProxyResult } from 'aws-lambda'
import type * as z from 'zod'
import { invalidRequest } from '#shared/kernel/common-errors'
import { DomainError, type FieldFault } from '#shared/kernel/domain-error'
import type { FileAnswer } from '#shared/kernel/route'
import { fill, type Language } from '#shared/kernel/text'

const json = 'application/json; charset=utf-8'

export function answer(status: number, body: unknown, headers: Record<string, string> = {}): APIGatewayProxyResult {
  return {
    statusCode: status,
    headers: { 'content-type': json, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...headers },
    body: JSON.stringify(body),
  }
}

/** A file to keep; no browser takes it for a page of ours. */
export function fileAnswer({ name, mediaType, bytes }: FileAnswer): APIGatewayProxyResult {
  return {
    statusCode: 200,
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    isBase64Encoded: true,
    body: Buffer.from(bytes).toString('base64'),
  }
}

/** An error as problem+json (RFC 9457), in the reader's language; `instance` is the request id. */
export function toProblem(error: DomainError, language: Language, requestId: string): APIGatewayProxyResult {
  const { code, status, title, detail } = error.declaration
  const body = {
    type: `urn:problem:${code}`,
    code,
    title: title[language],
    status,
    detail: fill(detail, language, error.values),
    instance: requestId,
    ...(Object.keys(error.values).length > 0 ? { values: error.values } : {}),
    ...(error.faults.length > 0
      ? { errors: error.faults.map((fault) => ({ ...fault, detail: fault.detail[language] })) }
      : {}),
  }
  return answer(status, body, {
    'content-type': 'application/problem+json; charset=utf-8',
    // RFC 6750, section 3: a 401 names the scheme.
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
  })
}

/** What zod found, by field, as one refusal. @param part body, query or params */
export function toInvalidRequest(part: string, error: z.ZodError): DomainError {
  const faults = error.issues.flatMap((issue) => toFaults(part, issue))
  return new DomainError(invalidRequest, { count: faults.length }, faults)
}

function toFaults(part: string, issue: z.core.$ZodIssue): FieldFault[] {
  const pointerTo = (path: readonly PropertyKey[]) => `#/${[part, ...path.map(String)].map(escapePointer).join('/')}`
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      pointer: pointerTo([...issue.path, key]),
      code: 'unknown_field',
      detail: { zh: '没有这个栏目，请去掉', en: 'There is no such field; leave it out' },
    }))
  return [{ pointer: pointerTo(issue.path), code: issue.code, detail: wordsFor(issue) }]
}

/** A schema of ours may say what is wrong in one text, `zh | en`. */
const betweenLanguages = ' | '

const escapePointer = (step: string) => step.replaceAll('~', '~0').replaceAll('/', '~1')

function wordsFor(issue: z.core.$ZodIssue): FieldFault['detail'] {
  if (issue.message.includes(betweenLanguages)) return bothLanguages(issue.message)
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { zh: '必填，没有给', en: 'Required, but missing' }
        : { zh: `类型不对，应为 ${issue.expected}`, en: `Wrong type; ${issue.expected} is wanted` }
    case 'too_small':
      return boundFor('least', issue.origin, Number(issue.minimum), issue.inclusive ?? true)
    case 'too_big':
      return boundFor('most', issue.origin, Number(issue.maximum), issue.inclusive ?? true)
    case 'invalid_value':
      return { zh: `只能是：${issue.values.join('、')}`, en: `One of: ${issue.values.join(', ')}` }
    case 'invalid_format':
      return { zh: `格式不对，应为 ${formOf(issue)}`, en: `Wrong form; wanted: ${formOf(issue)}` }
    case 'not_multiple_of':
      return { zh: `应为 ${issue.divisor} 的整数倍`, en: `A multiple of ${issue.divisor} is wanted` }
    case 'invalid_union':
      return { zh: '不是任何一种可用的形式', en: 'None of the forms that are taken here' }
    case 'custom':
      return bothLanguages(issue.message)
    default:
      return { zh: '内容不对', en: issue.message }
  }
}

/** Of what origin a bound counts: characters of a text, entries of a list, or the number itself. */
function boundFor(side: 'least' | 'most', origin: string, bound: number, inclusive: boolean): FieldFault['detail'] {
  const counted = { string: [' 个字', ' character(s)'], array: [' 项', ' item(s)'], set: [' 项', ' item(s)'] }[origin]
  const [zhUnit, enUnit] = counted ?? ['', '']
  if (!inclusive)
    return side === 'least'
      ? { zh: `应大于 ${bound}${zhUnit}`, en: `More than ${bound}${enUnit}` }
      : { zh: `应小于 ${bound}${zhUnit}`, en: `Less than ${bound}${enUnit}` }
  return side === 'least'
    ? { zh: `至少 ${bound}${zhUnit}`, en: `At least ${bound}${enUnit}` }
    : { zh: `最多 ${bound}${zhUnit}`, en: `At most ${bound}${enUnit}` }
}

/** A text in one language serves both. */
function bothLanguages(message: string): FieldFault['detail'] {
  const [zh = message, en = zh] = message.split(betweenLanguages)
  return { zh, en }
}

const formOf = (issue: z.core.$ZodIssueInvalidStringFormat) => String(issue.pattern ?? issue.format)
