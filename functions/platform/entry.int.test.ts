import { beforeEach, expect, test } from 'vitest'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import type { Id } from '#shared/kernel/id'
import type { Role } from '#shared/kernel/role'
import { useTestDatabase } from '#test/support/database'
import { FaultyDb } from '#test/support/faulty-db'
import { FollowingDb } from '#test/support/following-db'
import { httpEvent, type Request } from '#test/support/http-event'
import { noteHttp, noteRows } from '#test/support/sample-note'
import { somePerson, type TestPlatform, testPlatform } from '#test/support/test-context'
import { httpEntry, type ResolveActor } from './entry.ts'
import { newId } from './ids.ts'
import { projectReader } from './readers.ts'

const database = useTestDatabase()
let platform: TestPlatform
let person: ReturnType<typeof somePerson>
let organisationId: Id<'org'>
let roles: Role[]
beforeEach(() => {
  const base = testPlatform(database.config)
  const db = new FollowingDb(database.config, (event) => projectReader(base, [noteRows]).take(event))
  platform = { ...base, db }
  person = somePerson(platform)
  organisationId = newId('org', platform.clock.now())
  roles = ['product_manager']
})

const resolveActor: ResolveActor = async (_platform, _caller, organisation) => {
  if (organisation === 'org_strange') throw new DomainError(notFound)
  return { kind: 'person', id: person, membership: { organisationId, organisationKind: 'bank', roles } }
}
async function call(request: Request, on = platform) {
  const authenticate = async (header: string | undefined) =>
    header === 'Bearer good' ? ({ kind: 'person', subject: 'somebody' } as const) : undefined
  const { statusCode, headers, body } = await httpEntry(noteHttp, { platform: on, authenticate, resolveActor })(
    httpEvent({
      ...request,
      headers: { authorization: 'Bearer good', 'idempotency-key': crypto.randomUUID(), ...request.headers },
    }),
  )
  return { status: statusCode, headers: { ...headers }, body: body === '' ? undefined : JSON.parse(body) }
}
const newNote = () => ({ name: crypto.randomUUID().slice(0, 20), author: '沈海波' })
const open = (body: unknown = newNote(), headers: Request['headers'] = {}) =>
  call({ method: 'POST', path: '/notes', body, headers })

test('a command answers 201 with id, version and state, later ones 200', async () => {
  const opened = await open()
  expect(opened).toMatchObject({ status: 201, body: { version: 1, state: 'open' } })
  const path = `/notes/${opened.body.id}/lines`
  expect(await call({ method: 'POST', path, body: { seen: 1, by: 2 } })).toMatchObject({
    status: 200,
    body: { id: opened.body.id, version: 2, state: 'open' },
  })
  expect(await call({ method: 'GET', path: `/notes/${opened.body.id}` })).toMatchObject({
    status: 200,
    headers: { 'cache-control': 'no-store' },
    body: { lines: 2, author: '沈海波' },
  })
})

test('the same key and content answers the same, however its JSON was spaced; other content 422', async () => {
  const [body, key] = [newNote(), { 'idempotency-key': crypto.randomUUID() }]
  const first = await open(body, key)
  expect(await open(JSON.stringify(body, null, 2), key)).toEqual(first)
  expect(await open(newNote(), key)).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } })
})

test.for([undefined, '', 'short', 'with space 12345', 'x'.repeat(65)])(
  'a key like %j is missing: 400',
  async (given) => {
    expect(await open(newNote(), { 'idempotency-key': given })).toMatchObject({
      status: 400,
      body: { code: 'idempotency_key_missing' },
    })
  },
)

test('each faulty field is named by its pointer, in the reader’s language', async () => {
  const body = { name: '', author: 3, readers: ['a', 'b', 'c', 'd'], 'a/b~c': 1 }
  const chinese = await open(body)
  expect(chinese).toMatchObject({
    status: 400,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
    body: { type: 'urn:problem:invalid_request', title: '填写的内容有误', detail: '有 4 处需要改，逐条见下。' },
  })
  const words = (answer: typeof chinese) =>
    Object.fromEntries(answer.body.errors.map((one: { pointer: string; detail: string }) => [one.pointer, one.detail]))
  expect(words(chinese)).toEqual({
    '#/body/name': '至少 1 个字',
    '#/body/author': '类型不对，应为 string',
    '#/body/readers': '最多 3 项',
    '#/body/a~1b~0c': '没有这个栏目，请去掉',
  })
  expect(words(await open(body, { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.1' }))).toEqual({
    '#/body/name': 'At least 1 character(s)',
    '#/body/author': 'Wrong type; string is wanted',
    '#/body/readers': 'At most 3 item(s)',
    '#/body/a~1b~0c': 'There is no such field; leave it out',
  })
})

test.for([
  ['with a comma too many', 'not_json', '{"name": "x", }'],
  ['without an end', 'not_json', '{"name": "x"'],
  ['with half a surrogate pair', 'not_json', '{"tags":{"half":"\\ud800"}}'],
  ['with a number beyond a double', 'not_json', '{"tags":{"beyond":1e400}}'],
  ['with a number that no table keeps', 'not_json', '{"tags":{"tiny":3e-299}}'],
  ['that is a list', 'invalid_request', '[]'],
  ['that is null', 'invalid_request', 'null'],
  ['of 65 KB', 'body_too_large', `{"name":"${'x'.repeat(65 * 1024)}"}`],
])('a body %s is refused as %s', async ([, code, body]) => {
  const answer = await open(body)
  expect(answer.body).toMatchObject({ code })
  expect(answer.status).toBe(code === 'body_too_large' ? 413 : 400)
})

test('bytes that are no UTF-8 are refused', async () => {
  const event = httpEvent({ method: 'POST', path: '/notes', headers: { 'idempotency-key': 'key-of-bytes' } })
  const authenticate = async () => ({ kind: 'person', subject: 'somebody' }) as const
  const bytes = Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])
  const sent = { ...event, body: bytes.toString('base64'), isBase64Encoded: true }
  const answer = await httpEntry(noteHttp, { platform, authenticate, resolveActor })(sent)
  expect(JSON.parse(answer.body)).toMatchObject({ code: 'not_json' })
})

test('what no contract lists answers 404: path, method, half an id, a query that is not declared', async () => {
  expect(await call({ method: 'GET', path: '/nowhere' })).toMatchObject({ status: 404, body: { code: 'not_found' } })
  for (const method of ['PUT', 'DELETE', 'HEAD', 'OPTIONS'])
    expect(await call({ method, path: '/notes' })).toMatchObject({ status: 404 })
  for (const id of ['note_1', 'note_%ZZ', '%2e%2e', `note_${'u'.repeat(26)}`])
    expect(await call({ method: 'GET', path: `/notes/${id}` })).toMatchObject({ status: 404 })
  const { id } = (await open()).body
  expect(await call({ method: 'GET', path: `/notes/${id}`, query: { all: 'yes' } })).toMatchObject({ status: 400 })
})

test('no token 401, another role 403, a foreign organisation 404, an unknown id 404', async () => {
  const { id } = (await open()).body
  const path = `/notes/${id}/lines`
  const extend = (headers: Request['headers']) => call({ method: 'POST', path, body: { seen: 1, by: 1 }, headers })
  const anonymous = await extend({ authorization: undefined })
  expect(anonymous).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer' } })
  expect(await extend({ 'acting-organisation': 'org_strange' })).toMatchObject({ status: 404 })
  roles = ['sme_owner']
  expect(await extend({})).toMatchObject({ status: 403, body: { values: { roles: 'product_manager' } } })
  roles = ['product_manager']
  const unknown = path.replace(id, newId('note', platform.clock.now()))
  expect(await call({ method: 'POST', path: unknown, body: { seen: 1, by: 1 } })).toMatchObject({ status: 404 })
})

test('a version that was passed meanwhile answers 409 with the present one', async () => {
  const { id } = (await open()).body
  expect(await call({ method: 'POST', path: `/notes/${id}/lines`, body: { seen: 7, by: 1 } })).toMatchObject({
    status: 409,
    body: { code: 'version_conflict', values: { version: 1, state: 'open' } },
  })
})

test.for(['get', 'transact'] as const)('a database away at %s answers 503, whatever was called', async (method) => {
  const { id } = (await open()).body
  const db = new FaultyDb(database.config, (call) => (call.method === method ? 'timeout' : undefined))
  const away = { ...platform, db }
  const body = { seen: 1, by: 1 }
  expect(await call({ method: 'POST', path: `/notes/${id}/lines`, body }, away)).toMatchObject({
    status: 503,
    body: { code: 'unavailable' },
  })
  if (method === 'get') expect(await call({ method: 'GET', path: `/notes/${id}` }, away)).toMatchObject({ status: 503 })
})

test('an answer that breaks its own contract is a 500 without a word of why', async () => {
  const broken = noteHttp.map((one) => ({ ...one, run: async () => ({ author: '沈海波' }) }))
  const authenticate = async () => ({ kind: 'person', subject: 'somebody' }) as const
  const path = `/notes/${newId('note', platform.clock.now())}`
  const answer = await httpEntry(broken, { platform, authenticate, resolveActor })(httpEvent({ method: 'GET', path }))
  expect(answer.statusCode).toBe(500)
  expect(answer.body).toContain('"instance"')
  expect(answer.body).not.toMatch(/沈海波|lines|zod|at /i)
})

test('pages follow each other without a gap, and a cursor that was changed or is of another list is refused', async () => {
  const names = await Promise.all(Array.from({ length: 7 }, async () => (await open()).body.id))
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const query = { limit: '3', ...(cursor ? { cursor } : {}) }
    const page = await call({ method: 'GET', path: '/public/notes', query })
    seen.push(...page.body.items.map((item: { id: string }) => item.id))
    cursor = page.body.nextCursor ?? undefined
    if (cursor && seen.length === 3) {
      const forged = `${Buffer.from('{"pk":"NOTE#1"}').toString('base64url')}.${cursor.split('.')[1]}`
      for (const wrong of [forged, cursor.slice(0, -1), cursor.split('.')[0] ?? '', 'x'])
        expect(await call({ method: 'GET', path: '/public/notes', query: { cursor: wrong } })).toMatchObject({
          status: 400,
          body: { errors: [{ pointer: '#/query/cursor' }] },
        })
    }
  } while (cursor)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toEqual(expect.arrayContaining(names))
})

test('what anybody may keep has a tag, and travels once', async () => {
  const first = await call({ method: 'GET', path: '/public/notes', headers: { authorization: undefined } })
  expect(first.headers).toMatchObject({ 'cache-control': 'public, max-age=60' })
  const etag = String(first.headers.etag)
  for (const tag of [etag, `W/${etag}`, `"other", ${etag}`])
    expect(await call({ method: 'GET', path: '/public/notes', headers: { 'if-none-match': tag } })).toMatchObject({
      status: 304,
      body: undefined,
    })
})
