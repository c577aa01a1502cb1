import { describe, expect, it } from 'vitest'
import { limit, matchOne } from '#test/support/match-case'
import type { Facts, MatchNeed } from './match-answer.ts'

type Row = [title: string, product: Record<string, unknown>, facts: Facts, need: Partial<MatchNeed>, outcome: object]

const eligible = { group: 'eligible', failed: [], missing: [] }
const missing = (...facts: string[]) => ({ group: 'cannotTell', failed: [], missing: facts })
const fails = (fact: string, op: string, wants: unknown, has: unknown) => ({
  group: 'nearMiss',
  failed: [{ fact, op, wants, has }],
})

const ruleRows: Row[] = [
  ['a fact that is not known', { eligibility: [limit('owner_age', 'at_least', 18)] }, {}, {}, missing('owner_age')],
  [
    'a preferred limit never decides',
    { eligibility: [limit('tax_grade', 'one_of', ['A'], false)] },
    { tax_grade: 'D' },
    {},
    { ...eligible, why: [] },
  ],
  [
    'what the bank alone knows goes to bankChecks',
    { eligibility: [limit('credit_record_good', 'is', true)] },
    { credit_record_good: false },
    {},
    { ...eligible, why: [], bankChecks: ['credit_record_good'] },
  ],
  [
    'a null or empty value is no limit',
    { eligibility: [limit('owner_age', 'at_least', null), limit('tax_grade', 'one_of', [])] },
    {},
    {},
    { ...eligible, why: [] },
  ],
  [
    'a failed limit beside an unknown one is a near miss with both',
    { eligibility: [limit('owner_age', 'at_most', 60), limit('tax_grade', 'one_of', ['A'])] },
    { owner_age: 61 },
    {},
    { ...fails('owner_age', 'at_most', 60, 61), missing: ['tax_grade'] },
  ],
  [
    'an empty list is known',
    { eligibility: [limit('certificates', 'any_of', ['high_tech'])] },
    { certificates: [] },
    {},
    fails('certificates', 'any_of', ['high_tech'], []),
  ],
  [
    'purpose as a rule is the need’s',
    { eligibility: [limit('purpose', 'one_of', ['working_capital'])] },
    {},
    {},
    { ...eligible, why: ['purpose'] },
  ],
  [
    'purpose as a rule is the profile’s where it gives one',
    { eligibility: [limit('purpose', 'one_of', ['working_capital'])] },
    { purpose: 'equipment' },
    {},
    fails('purpose', 'one_of', ['working_capital'], 'equipment'),
  ],
  [
    'guarantee ways offered are the need’s',
    { eligibility: [limit('guarantee_ways_offered', 'any_of', ['guarantor'])] },
    {},
    {},
    fails('guarantee_ways_offered', 'any_of', ['guarantor'], ['credit']),
  ],
  [
    'guarantee ways offered are the profile’s where it gives them',
    { eligibility: [limit('guarantee_ways_offered', 'any_of', ['guarantor'])] },
    { guarantee_ways_offered: ['guarantor'] },
    {},
    eligible,
  ],
  [
    'region as a rule matches downwards',
    { eligibility: [limit('region', 'one_of', ['330900'])] },
    { region: '330921' },
    {},
    eligible,
  ],
  [
    'both limits of one name: one holds, one fails',
    { purposes: ['working_capital'], eligibility: [limit('purpose', 'one_of', ['equipment'])] },
    {},
    {},
    { ...fails('purpose', 'one_of', ['equipment'], 'working_capital'), why: ['purpose'] },
  ],
  [
    'two limits on one unknown fact are one missing name',
    { eligibility: [limit('owner_age', 'at_least', 18), limit('owner_age', 'at_most', 65)] },
    {},
    {},
    missing('owner_age'),
  ],
  [
    'two limits that hold on one fact are one name',
    { eligibility: [limit('owner_age', 'at_least', 18), limit('owner_age', 'at_most', 65)] },
    { owner_age: 40 },
    {},
    { ...eligible, why: ['owner_age'] },
  ],
  [
    'a loan of 30 % of revenue',
    { eligibility: [limit('loan_to_revenue_pct', 'at_most', 30)] },
    { annual_revenue_yuan: 3_333_333.34 },
    {},
    eligible,
  ],
  [
    'a hair over 30 % of revenue',
    { eligibility: [limit('loan_to_revenue_pct', 'at_most', 30)] },
    { annual_revenue_yuan: 3_333_333.33 },
    {},
    { group: 'nearMiss' },
  ],
  [
    'revenue of 0 tells nothing',
    { eligibility: [limit('loan_to_revenue_pct', 'at_most', 30)] },
    { annual_revenue_yuan: 0 },
    {},
    missing('loan_to_revenue_pct'),
  ],
  [
    'revenue not known',
    { eligibility: [limit('loan_to_revenue_pct', 'at_most', 30)] },
    {},
    {},
    missing('loan_to_revenue_pct'),
  ],
  [
    'a share that the profile gives wins',
    { eligibility: [limit('loan_to_revenue_pct', 'at_most', 30)] },
    { annual_revenue_yuan: 1, loan_to_revenue_pct: 30 },
    {},
    eligible,
  ],
  [
    'age at maturity: to the month',
    { eligibility: [limit('owner_age_at_maturity', 'at_most', 65)] },
    { owner_age: 64 },
    {},
    eligible,
  ],
  [
    'age at maturity: a month too much',
    { eligibility: [limit('owner_age_at_maturity', 'at_most', 65)] },
    { owner_age: 64 },
    { termMonths: 13 },
    fails('owner_age_at_maturity', 'at_most', 65, 64 + 13 / 12),
  ],
  [
    'age not known',
    { eligibility: [limit('owner_age_at_maturity', 'at_most', 65)] },
    {},
    {},
    missing('owner_age_at_maturity'),
  ],
]

describe('a product’s rules', () => {
  it.each(ruleRows)('%s', (_title, product, facts, need, outcome) => {
    expect(matchOne(product, facts, need)).toMatchObject(outcome)
  })
})

describe('preferred limits', () => {
  it('are shown with their answer, and those that the bank alone can check as such', () => {
    const eligibility = [
      limit('tax_grade', 'one_of', ['A'], false),
      limit('owner_age', 'at_most', 60, false),
      limit('patents', 'at_least', 1, false),
      limit('bank_whitelist', 'is', true, false),
    ]
    const { preferred, group } = matchOne({ eligibility }, { tax_grade: 'A', owner_age: 61 })
    expect(group).toBe('eligible')
    expect(preferred.map(({ answer }) => answer)).toEqual(['holds', 'fails', 'not_known', 'bank_checks'])
  })
})
