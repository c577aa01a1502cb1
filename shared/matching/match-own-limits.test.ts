import { describe, expect, it } from 'vitest'
import { matchOne } from '#test/support/match-case'
import type { Facts, MatchNeed } from './match-answer.ts'

type Row = [title: string, product: Record<string, unknown>, facts: Facts, need: Partial<MatchNeed>, outcome: object]

const eligible = { group: 'eligible', failed: [], missing: [] }
const missing = (...facts: string[]) => ({ group: 'cannotTell', failed: [], missing: facts })
const fails = (fact: string, op: string, wants: unknown, has: unknown) => ({
  group: 'nearMiss',
  failed: [{ fact, op, wants, has }],
})
const yuan = (amount: number) => ({ amountFen: amount * 100 })

const ownRows: Row[] = [
  ['no limit at all', {}, {}, {}, { ...eligible, why: [] }],
  [
    'empty lists are no limit',
    { guarantee_ways: [], regions: [], industries: [], purposes: [] },
    {},
    {},
    { ...eligible, why: [] },
  ],
  ['amount at the upper end', { amount_max_yuan: 1_000_000 }, {}, {}, { ...eligible, why: ['amount'] }],
  [
    'amount over the upper end',
    { amount_max_yuan: 999_999.99 },
    {},
    {},
    fails('amount', 'at_most', 99_999_999, 100_000_000),
  ],
  ['amount at the lower end', { amount_min_yuan: 1_000_000 }, {}, {}, { ...eligible, why: ['amount'] }],
  [
    'amount under the lower end',
    { amount_min_yuan: 50_000, amount_max_yuan: 100_000 },
    {},
    yuan(10_000),
    fails('amount', 'at_least', 5_000_000, 1_000_000),
  ],
  ['term too long', { term_min_months: 0, term_max_months: 6 }, {}, {}, fails('term', 'at_most', 6, 12)],
  ['term too short', { term_min_months: 24 }, {}, {}, fails('term', 'at_least', 24, 12)],
  [
    'purpose',
    { purposes: ['fishery', 'equipment'] },
    {},
    {},
    fails('purpose', 'one_of', ['fishery', 'equipment'], 'working_capital'),
  ],
  [
    'own purpose asks the need, not the profile',
    { purposes: ['fishery'] },
    { purpose: 'fishery' },
    {},
    fails('purpose', 'one_of', ['fishery'], 'working_capital'),
  ],
  [
    'guarantee ways share one',
    { guarantee_ways: ['guarantor', 'credit'] },
    {},
    {},
    { ...eligible, why: ['guarantee_ways'] },
  ],
  [
    'guarantee ways share none',
    { guarantee_ways: ['guarantor'] },
    {},
    {},
    fails('guarantee_ways', 'any_of', ['guarantor'], ['credit']),
  ],
  [
    'an empty list offers nothing',
    { guarantee_ways: ['credit'] },
    {},
    { guaranteeWays: [] },
    fails('guarantee_ways', 'any_of', ['credit'], []),
  ],
  ['an empty list offers nothing, and nothing is asked', {}, {}, { guaranteeWays: [] }, eligible],
  ['any pledge meets pledge', { guarantee_ways: ['pledge'] }, {}, { guaranteeWays: ['receivables_pledge'] }, eligible],
  [
    'a plain pledge does not meet a certain one',
    { guarantee_ways: ['deposit_pledge'] },
    {},
    { guaranteeWays: ['pledge'] },
    { group: 'nearMiss' },
  ],
  [
    'unknown ways are compared as they stand',
    { guarantee_ways: ['moon_mortgage'] },
    {},
    { guaranteeWays: ['moon_mortgage'] },
    eligible,
  ],
  [
    'repayment way wanted',
    { repayment_ways: ['bullet', 'revolving'] },
    {},
    { repaymentWay: 'revolving' },
    { ...eligible, why: ['repayment_way'] },
  ],
  [
    'repayment way not offered',
    { repayment_ways: ['bullet'] },
    {},
    { repaymentWay: 'revolving' },
    fails('repayment_way', 'one_of', ['bullet'], 'revolving'),
  ],
  ['no repayment way named takes any', { repayment_ways: ['bullet'] }, {}, {}, { ...eligible, why: [] }],
  [
    'region downwards from the province',
    { regions: ['330000'] },
    { region: '330902' },
    {},
    { ...eligible, why: ['region'] },
  ],
  [
    'region of another province',
    { regions: ['330000', '310000'] },
    { region: '320500' },
    {},
    fails('region', 'one_of', ['330000', '310000'], '320500'),
  ],
  ['region not upwards', { regions: ['330902'] }, { region: '330900' }, {}, { group: 'nearMiss' }],
  ['region not known', { regions: ['330000'] }, {}, {}, missing('region')],
  [
    'industry section',
    { industries: ['C', 'F'] },
    { industry_section: 'F' },
    {},
    { ...eligible, why: ['industry_section'] },
  ],
  ['industry section, one of several', { industries: ['C'] }, { industry_section: ['A', 'C'] }, {}, eligible],
  [
    'industry section not in the list',
    { industries: ['C'] },
    { industry_section: 'K' },
    {},
    fails('industry_section', 'one_of', ['C'], 'K'),
  ],
  ['industry section not known', { industries: ['C'] }, {}, {}, missing('industry_section')],
]

describe('a product’s own limits', () => {
  it.each(ownRows)('%s', (_title, product, facts, need, outcome) => {
    expect(matchOne(product, facts, need)).toMatchObject(outcome)
  })
})
