import { expect, test } from 'vitest'
import { eventsAfter } from '#functions/platform/ledger-event'
import { applicationRefused } from '#shared/financing/application.events'
import type { GivenReason } from '#shared/financing/refusal-reason'
import type { DomainError } from '#shared/kernel/domain-error'
import type { Limit } from '#shared/product/loan-product'
import { collect } from '#test/support/collect'
import { deliver, someProvider } from '#test/support/companies'
import { useTestDatabase } from '#test/support/database'
import { act, applied, ask, bankIn, companyIn, marketPlatform, needOf } from '#test/support/market'
import { showCompanyApplication } from './read-company-application.ts'
import { refuseApplication } from './refuse-application.ts'

const database = useTestDatabase()
const debtAtMost70: Limit = { fact: 'debt_ratio_pct', op: 'at_most', value: 70, hard: true, textZh: null }
const graded: Limit = { fact: 'tax_grade', op: 'one_of', value: ['A', 'B'], hard: true, textZh: null }
const taxPaid: Limit = { fact: 'months_of_continuous_tax', op: 'at_least', value: 24, hard: true, textZh: null }

/** A company with a debt ratio of 62 %, a tax grade of C, and nothing known of how long it has paid taxes. */
async function setting() {
  const market = marketPlatform(database.config)
  const company = await companyIn(market, { tax_grade: 'C' })
  const provider = await someProvider(market)
  await deliver(provider, 'financial_statements', [
    { uscc: company.uscc, asOf: '2025-12-31', values: { debt_ratio_pct: 62 } },
  ])
  const bank = await bankIn(market, { limits: [debtAtMost70, graded, taxPaid], tiers: [] })
  const params = { applicationId: await applied({ company, bank, needId: await needOf(company) }) }
  const refuse = (...reasons: Partial<GivenReason>[]) =>
    act(bank.officer(), refuseApplication, {
      params,
      body: { reasons: reasons.map((one) => ({ code: 'rule_not_met' as const, fact: null, finding: null, ...one })) },
    })
  const faultsOf = (...reasons: Partial<GivenReason>[]) =>
    refuse(...reasons).then(
      () => [],
      (error: DomainError) => error.faults.map(({ pointer, code }) => `${pointer} ${code}`),
    )
  return { market, company, bank, params, refuse, faultsOf }
}
const finding = { value: '78%', limit: '70%', source: '2025 年度审计报告', date: '2026-02-28' }

test('a reason whose rule holds is refused by the form, unless the officer adds a finding of their own', async () => {
  const { company, params, refuse, faultsOf } = await setting()
  expect(await faultsOf({ code: 'debt_too_high', fact: 'debt_ratio_pct' })).toEqual([
    '#/body/reasons/0/fact rule_holds',
  ])
  await refuse({ code: 'debt_too_high', fact: 'debt_ratio_pct', finding })
  const { refusal } = await ask(company.owner(), showCompanyApplication, { params })
  expect(refusal?.reasons).toMatchObject([
    {
      code: 'debt_too_high',
      rule: { wants: 70, has: 62, source: { provider: 'tax', asOf: '2025-12-31' } },
      finding,
    },
  ])
})

test('no reason without a ground: no such rule, a rule that is not known, nothing named at all', async () => {
  const { faultsOf } = await setting()
  expect(
    await faultsOf({ fact: 'owner_age' }, { fact: 'months_of_continuous_tax' }, { code: 'business_not_verified' }),
  ).toEqual([
    '#/body/reasons/0/fact no_such_rule',
    '#/body/reasons/1/fact rule_not_known',
    '#/body/reasons/2/finding no_ground',
  ])
})

test('a rule that fails stands: the company reads value, limit, source and date, and what would change it', async () => {
  const { market, company, params, refuse } = await setting()
  await refuse({ fact: 'tax_grade' })
  const { refusal } = await ask(company.owner(), showCompanyApplication, { params })
  expect(refusal?.reasons).toMatchObject([
    {
      rule: {
        fact: 'tax_grade',
        has: 'C',
        wants: ['A', 'B'],
        source: { provider: 'tax', asOf: '2026-01-31' },
        words: { zh: '纳税信用等级：B 级及以上' },
      },
      finding: null,
    },
  ])
  expect(refusal?.ways).toMatchObject([{ kind: 'waiting', steps: [{ fact: 'tax_grade' }] }])
  const events = await collect(eventsAfter(market, 'APPLICATION', params.applicationId, 1))
  expect(events.at(-1)).toMatchObject({
    type: applicationRefused.type,
    data: { reasons: [{ code: 'rule_not_met', fact: 'tax_grade' }] },
  })
})

test('what was judged stays as it was when the application was made, whatever is delivered later', async () => {
  const { market, company, params, refuse } = await setting()
  await deliver(await someProvider(market), 'tax', [
    { uscc: company.uscc, asOf: '2026-03-01', values: { tax_grade: 'A' } },
  ])
  await refuse({ fact: 'tax_grade' })
  const { refusal } = await ask(company.owner(), showCompanyApplication, { params })
  expect(refusal?.reasons[0]?.rule).toMatchObject({ has: 'C' })
})
