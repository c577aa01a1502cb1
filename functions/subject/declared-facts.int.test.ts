import { expect, test } from 'vitest'
import { eventsAfter } from '#functions/platform/ledger-event'
import { runCommand } from '#functions/platform/run-command'
import type { FactValue } from '#shared/fact/limit'
import { collect } from '#test/support/collect'
import { type Company, claimedCompany, deliver, someProvider } from '#test/support/companies'
import { useTestDatabase } from '#test/support/database'
import { testPlatform } from '#test/support/test-context'
import { declareFacts } from './declare-facts.ts'
import { readProfile } from './read-profile.ts'
import { showCompanyProfile } from './show-company.ts'

const database = useTestDatabase()
const none = { params: undefined, query: undefined, body: undefined }

async function company(n: number) {
  const platform = testPlatform(database.config)
  const provider = await someProvider(platform)
  return { platform, provider, at: await claimedCompany(platform, provider, n) }
}
type Stated = Record<string, Exclude<FactValue, readonly string[]> | string[] | null>
const declare = (at: Company, facts: Stated) => {
  const ctx = at.asOwner()
  return runCommand(ctx, () => declareFacts(ctx, { ...none, body: { facts } }))
}
const facts = async (at: Company) => (await showCompanyProfile(at.asOwner(), none)).facts

test('stated facts stand beside delivered ones, each with its source and day', async () => {
  const { provider, at } = await company(1)
  await deliver(provider, 'tax', [{ uscc: at.uscc, asOf: '2026-02-28', values: { tax_grade: 'A' } }])
  expect(await declare(at, { owner_age: 46, first_loan: true })).toEqual({ id: at.uscc, version: 1, state: 'declared' })
  expect(await facts(at)).toMatchObject({
    tax_grade: { value: 'A', source: 'platform', asOf: '2026-02-28' },
    owner_age: { value: 46, source: 'declared', asOf: '2026-03-02' },
    first_loan: { value: true, source: 'declared' },
    months_since_registration: { value: 81, source: 'platform', since: '2019-05-20' },
  })
})

test('null takes a fact back, the others stay; each of many statements at once is kept', async () => {
  const { at } = await company(2)
  await declare(at, { owner_age: 46, first_loan: true })
  const names = ['overdue_days', 'loan_count_company', 'nonbank_loan_count', 'owner_industry_years']
  await Promise.all(names.map((name, n) => declare(at, { [name]: n })))
  await declare(at, { owner_age: null })
  const stated = Object.entries(await facts(at)).filter(([, fact]) => fact.source === 'declared')
  expect(stated.map(([name]) => name)).toEqual(['first_loan', ...names].toSorted())
})

test('a fact that a department delivers is refused at its place, and nothing is kept', async () => {
  const { at } = await company(3)
  await expect(declare(at, { owner_age: 46, tax_grade: 'A' })).rejects.toMatchObject({
    faults: [{ pointer: '#/body/facts/tax_grade', code: 'not_declarable' }],
  })
  expect(await facts(at)).not.toHaveProperty('owner_age')
})

test('the event holds names of facts, the ledger no stated value in clear', async () => {
  const { platform, at } = await company(4)
  await declare(at, { loans_outstanding_yuan: 7654321, first_loan: null })
  const events = await collect(eventsAfter(platform, 'SUBJECT', at.uscc, 0))
  expect(events).toMatchObject([
    {
      data: { organisationId: at.organisationId, declared: ['loans_outstanding_yuan'], removed: ['first_loan'] },
    },
  ])
  const items = await collect(platform.db.scan(platform.config.tables.ledger))
  expect(items.filter((item) => JSON.stringify(item).includes('7654321'))).toEqual([])
})

test('a code of which nothing is known has no facts', async () => {
  const { at } = await company(5)
  expect(await readProfile(at.asOwner(), 'unknown')).toEqual({ facts: {} })
})
