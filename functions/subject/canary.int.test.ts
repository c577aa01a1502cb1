import { afterEach, expect, test, vi } from 'vitest'
import { registerClient } from '#functions/identity/register-organisation'
import { resolveActor } from '#functions/identity/resolve-actor'
import { httpEntry } from '#functions/platform/entry'
import { canonicalText, hashOf } from '#functions/platform/seal'
import { revealSecrets } from '#functions/platform/secret-fields'
import { checkRow } from '#shared/subject/record-row'
import { collect } from '#test/support/collect'
import {
  claimBody,
  registrationOf,
  representative,
  someCode,
  someIdNumber,
  someProvider,
} from '#test/support/companies'
import { useTestDatabase } from '#test/support/database'
import { httpEvent } from '#test/support/http-event'
import { contextOf, type TestPlatform, testPlatform } from '#test/support/test-context'
import { subjectHttp } from './http.ts'
import { loadHttp } from './load-http.ts'

const database = useTestDatabase()
const other = { name: '慕容听涛', idNumber: someIdNumber(8) }
const age = 4_711

afterEach(() => {
  vi.restoreAllMocks()
})

/** Everything that is logged from here on. */
function captureLogs(): string[] {
  const lines: string[] = []
  const keep = (chunk: unknown) => lines.push(String(chunk)) > 0
  vi.spyOn(process.stdout, 'write').mockImplementation(keep)
  vi.spyOn(process.stderr, 'write').mockImplementation(keep)
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, level).mockImplementation((...parts: unknown[]) => void lines.push(parts.map(String).join(' ')))
  return lines
}

/** The entry as it is deployed, but for the token: a client or a person is who the header says. */
async function doors(platform: TestPlatform) {
  const { organisationId } = await someProvider(platform)
  const body = { clientId: `registry-${crypto.randomUUID()}`, organisationId, roles: ['data_provider' as const] }
  await registerClient(contextOf(platform, { kind: 'system', id: 'test' }), {
    params: undefined,
    query: undefined,
    body,
  })
  const handler = httpEntry([...subjectHttp, ...loadHttp], {
    platform,
    resolveActor,
    authenticate: async (name = '') =>
      name === body.clientId ? { kind: 'client', clientId: name } : { kind: 'person', subject: name },
  })
  const answers: string[] = []
  const call = async (authorization: string, method: string, path: string, sent?: unknown) => {
    const headers = { authorization, 'idempotency-key': crypto.randomUUID() }
    const answer = await handler(httpEvent({ method, path, body: sent, headers }))
    answers.push(answer.body)
    return { status: answer.statusCode, ...JSON.parse(answer.body) }
  }
  return { call, answers, registry: body.clientId }
}

test('who a legal representative is and what an owner states stand in no item, event, log line, refusal or answer', async () => {
  const platform = testPlatform(database.config)
  const { call, answers, registry } = await doors(platform)
  const logs = captureLogs()
  const uscc = someCode(1)
  const { identity, ...row } = registrationOf(uscc)
  const wrong = { ...identity, legalRepresentativeName: other.name, legalRepresentativeIdNumber: `${other.idNumber}9` }

  const load = await call(registry, 'POST', '/ingest/loads', { item: 'registration' })
  const rows = [registrationOf(uscc), { ...row, identity: wrong }, { ...row, identity: 7 }, { ...row, identity }]
  expect(await call(registry, 'POST', `/ingest/loads/${load.id}/chunks`, { index: 0, rows })).toMatchObject({
    status: 200,
  })
  expect(await call(registry, 'GET', `/ingest/loads/${load.id}/refused-rows`)).toMatchObject({
    items: [{ row: 2 }, { row: 3 }],
  })
  const claims = [
    { ...claimBody(uscc), legalRepresentativeName: other.name },
    { ...claimBody(uscc), legalRepresentativeIdNumber: other.idNumber },
    { ...claimBody(uscc), legalRepresentativeIdNumber: `${other.idNumber}9` },
    { ...claimBody(uscc), legalRepresentativeIdNumber: Number(other.idNumber.slice(0, 17)) },
    claimBody(uscc),
  ]
  const statuses: number[] = []
  for (const claim of claims) statuses.push((await call('owner', 'POST', '/claims', claim)).status)
  expect(statuses).toEqual([422, 422, 400, 400, 201])
  expect(
    await call('owner', 'PUT', '/company/declared-facts', { facts: { owner_credit_loans_yuan: age } }),
  ).toMatchObject({
    state: 'declared',
  })
  expect(await call('owner', 'GET', '/company')).toMatchObject({ uscc, name: '远帆水产有限公司' })

  const { ledger, views, scratch } = platform.config.tables
  const items: string[] = []
  for (const table of [ledger, views, scratch])
    items.push(...(await collect(platform.db.scan(table))).map((item) => JSON.stringify(item)))
  const personal = [representative.name, other.name, representative.idNumber.slice(0, 14), String(age)]
  const holding = (texts: string[]) => texts.filter((text) => personal.some((value) => text.includes(value)))
  expect(logs.filter((line) => line.includes('subject.claim.create')).length).toBeGreaterThanOrEqual(claims.length)
  expect(items.length).toBeGreaterThan(10)
  expect(holding(logs)).toEqual([])
  expect(holding(items)).toEqual([])
  expect(holding(answers)).toEqual([])
})

test('no bare hash of a claim is kept, by which an ID number could be found by trying', async () => {
  const platform = testPlatform(database.config)
  const { call, registry } = await doors(platform)
  const body = claimBody(someCode(2))
  const load = await call(registry, 'POST', '/ingest/loads', { item: 'registration' })
  const rows = [registrationOf(body.uscc)]
  await call(registry, 'POST', `/ingest/loads/${load.id}/chunks`, { index: 0, rows })
  expect(await call('someone', 'POST', '/claims', body)).toMatchObject({ status: 201 })
  const checked = checkRow('registration', rows[0], '2026-03-02')
  const guesses = [
    body,
    canonicalText(body),
    ['/claims', body],
    ['/claims', canonicalText(body)],
    rows,
    JSON.stringify(rows),
    'row' in checked && revealSecrets(checked.row),
    body.legalRepresentativeIdNumber,
  ].map(hashOf)
  const items = await collect(platform.db.scan(platform.config.tables.ledger))
  const texts = items.map((item) => JSON.stringify(item))
  expect(texts.filter((text) => guesses.some((guess) => text.includes(guess)))).toEqual([])
})
