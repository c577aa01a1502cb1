import { afterEach, expect, test, vi } from 'vitest'
import { served } from '#functions/entries/http-entry'
import type { Actor } from '#functions/platform/context'
import { httpEntry } from '#functions/platform/entry'
import { canonicalText, hashOf } from '#functions/platform/seal'
import { declareFacts } from '#functions/subject/declare-facts'
import { captureOutput } from '#test/support/captured-output'
import { collect } from '#test/support/collect'
import { representative } from '#test/support/companies'
import { creditCase, creditPlatform } from '#test/support/credit-case'
import { useTestDatabase } from '#test/support/database'
import { httpEvent } from '#test/support/http-event'
import type { TestPlatform } from '#test/support/test-context'

const database = useTestDatabase()
const none = { params: undefined, query: undefined, body: undefined }
const officerName = '沈海波'
const [debts, taxPaid] = [4_711_000, 8_123_450]

afterEach(() => {
  vi.restoreAllMocks()
})

/** The entry as it is deployed, but for the token: who calls is who the header names. */
function entryFor(platform: TestPlatform, actors: Readonly<Record<string, Actor>>) {
  const handler = httpEntry(served, {
    platform,
    authenticate: async (name = '') => ({ kind: 'person', subject: name }),
    resolveActor: async (_platform, caller) => actors['subject' in caller ? caller.subject : ''] ?? { kind: 'visitor' },
  })
  return async (authorization: string, method: string, path: string, body?: unknown, query = {}) => {
    const headers = { authorization, 'idempotency-key': crypto.randomUUID() }
    const answer = await handler(httpEvent({ method, path, body, query, headers }))
    return { status: answer.statusCode, text: answer.body, body: JSON.parse(answer.body) }
  }
}

test('who looked, what was stated and what a report says stand in no event, view, log line or refusal; the bank reads the same bytes each time', async () => {
  const platform = creditPlatform(database.config)
  const at = await creditCase(platform, 1)
  await declareFacts(at.company.asOwner(), { ...none, body: { facts: { loans_outstanding_yuan: debts } } })
  const logs = captureOutput()
  const call = entryFor(platform, {
    owner: at.company.asOwner().actor,
    officer: at.bank.as().actor,
    system: at.bank.asSystem().actor,
  })

  const categories = ['identity', 'tax', 'declared']
  const { useLimit: _once, categories: _fewer, ...terms } = at.terms
  const { categories: _all, ...asked } = { ...terms, categories }
  const text = await call('owner', 'GET', '/company/consent-text', undefined, {
    ...Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, String(value)])),
    category: categories,
  })
  expect(text.status).toBe(200)
  const consent = await call('owner', 'POST', '/company/consents', {
    ...{ ...terms, categories, useLimit: null },
    ...{ tickedSensitive: text.body.sensitive, agreedTextHash: text.body.hash },
  })
  expect(consent.status).toBe(201)

  const reports = `/bank/applications/${at.applicationId}/reports`
  const pulled = await call('officer', 'POST', reports, { categories, dataMonths: 24 })
  expect(pulled).toMatchObject({ status: 201, body: { state: 'issued', version: 1 } })
  const report = `/bank/reports/${pulled.body.id}`
  const first = await call('officer', 'GET', report)
  expect(first.text).toContain(String(debts))
  expect(first.text).toContain(String(taxPaid))
  expect(first.body.contentHash).toBe(hashOf(first.body.content))
  platform.clock.move(3_600_000)
  expect((await call('system', 'GET', report)).text).toBe(first.text)

  const refused = await call('officer', 'POST', reports, { categories: ['judicial'], dataMonths: 24 })
  expect(refused).toMatchObject({
    status: 403,
    body: { code: 'no_consent', values: { reason: 'category_not_covered' } },
  })
  await call('owner', 'POST', `/company/consents/${consent.body.id}/withdraw`)
  const late = await call('system', 'GET', report)
  expect(late).toMatchObject({ status: 403, body: { code: 'no_consent', values: { reason: 'withdrawn' } } })
  expect((await call('officer', 'GET', reports)).body.items).toMatchObject([
    { reportId: pulled.body.id, number: first.body.number, contentHash: first.body.contentHash },
  ])
  const looks = await call('owner', 'GET', '/company/looks')
  const who = (looks.body.items as { who: { person: string | null; system: string | null } }[]).map((one) => one.who)
  expect(who.map(({ person, system }) => person ?? system)).toEqual(
    expect.arrayContaining([officerName, officerName, officerName, 'qundao-core', 'qundao-core']),
  )
  expect((await call('owner', 'GET', '/company/report')).status).toBe(200)
  expect((await call('owner', 'GET', '/company/consents')).body.items).toHaveLength(2)
  const check = await call('', 'GET', `/public/report-checks/${first.body.content.checkCode}`)
  expect(check.body).toEqual({ isGenuine: true, issuedOn: '2026-03-02' })

  const { ledger, views, scratch } = platform.config.tables
  const items = (await Promise.all([ledger, views, scratch].map((table) => collect(platform.db.scan(table))))).flat()
  const records = items.filter(({ sk }) => String(sk).startsWith('RECORD#')).map(canonicalText)
  const others = items.filter(({ sk }) => !String(sk).startsWith('RECORD#')).map(canonicalText)
  const personal = [officerName, representative.name, String(debts)]
  const holding = (texts: string[], values: string[]) =>
    texts.filter((one) => values.some((each) => one.includes(each)))
  expect(records.length).toBeGreaterThan(4)
  expect(holding(others, [...personal, String(taxPaid)])).toEqual([])
  expect(holding(records, personal)).toEqual([])
  expect(logs.filter((line) => line.includes('credit.report.')).length).toBeGreaterThanOrEqual(6)
  expect(holding([...logs, refused.text, late.text, check.text], [...personal, String(taxPaid)])).toEqual([])
})
