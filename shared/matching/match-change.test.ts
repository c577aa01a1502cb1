import { describe, expect, it } from 'vitest'
import { limit, matchOne } from '#test/support/match-case'
import type { Facts, MatchNeed } from './match-answer.ts'

type Row = [title: string, product: Record<string, unknown>, facts: Facts, need: Partial<MatchNeed>, outcome: object]

const changeRows: Row[] = [
  ['less money', { amount_max_yuan: 500_000 }, {}, {}, { change: { fact: 'amount', to: 50_000_000 } }],
  ['more money', { amount_min_yuan: 2_000_000 }, {}, {}, { change: { fact: 'amount', to: 200_000_000 } }],
  ['a shorter term', { term_max_months: 6 }, {}, {}, { change: { fact: 'term', to: 6 } }],
  [
    'one guarantee way more',
    { guarantee_ways: ['guarantor', 'pledge'] },
    {},
    {},
    { change: { fact: 'guarantee_ways', to: ['credit', 'guarantor'] } },
  ],
  [
    'another repayment way',
    { repayment_ways: ['bullet'] },
    {},
    { repaymentWay: 'equal_principal' },
    { change: { fact: 'repayment_way', to: 'bullet' } },
  ],
  [
    'not with an unknown fact beside it',
    { amount_max_yuan: 500_000, regions: ['330000'] },
    {},
    {},
    { missing: ['region'], change: null },
  ],
  ['not with two failed limits', { amount_max_yuan: 500_000, term_max_months: 6 }, {}, {}, { change: null }],
  ['not for a limit that is not the need’s', { purposes: ['fishery'] }, {}, {}, { change: null }],
  [
    'not where the change breaks another limit',
    { term_min_months: 24, eligibility: [limit('owner_age_at_maturity', 'at_most', 65)] },
    { owner_age: 64 },
    {},
    { change: null },
  ],
  [
    'the second way where the first breaks a rule',
    {
      guarantee_ways: ['guarantor', 'risk_pool'],
      eligibility: [limit('guarantee_ways_offered', 'none_of', ['guarantor'])],
    },
    {},
    {},
    { change: { fact: 'guarantee_ways', to: ['credit', 'risk_pool'] } },
  ],
]

describe('the change that would make a near miss eligible', () => {
  it.each(changeRows)('%s', (_title, product, facts, need, outcome) => {
    expect(matchOne(product, facts, need)).toMatchObject({ group: 'nearMiss', ...outcome })
  })
})
