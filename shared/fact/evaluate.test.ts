import { describe, expect, it } from 'vitest'
import { quotient } from '#shared/kernel/exact'
import { compileTest, type Evaluable } from './evaluate.ts'
import type { LimitValue, Operator } from './limit.ts'

type Row = [fact: string, op: Operator, wants: LimitValue, has: Evaluable, holds: boolean]

const rows: Row[] = [
  ['months_in_operation', 'at_least', 24, 24, true],
  ['months_in_operation', 'at_least', 24, 23, false],
  ['revenue_growth_pct', 'at_least', -40, -40, true],
  ['overdue_days', 'at_most', 0, 0, true],
  ['overdue_days', 'at_most', 0, 1, false],
  ['owner_age', 'between', [18, 65], 18, true],
  ['owner_age', 'between', [18, 65], 65, true],
  ['owner_age', 'between', [18, 65], 65.5, false],
  ['owner_age', 'between', [18, 65], 17, false],
  ['patents', 'is', 3, 3, true],
  ['tax_arrears', 'is', false, false, true],
  ['tax_arrears', 'is', false, true, false],
  ['registration_status', 'is', 'in_business', 'in_business', true],
  ['rural_credit_mark', 'is', 'credit_vessel', ['credit_village', 'credit_vessel'], true],
  ['rural_credit_mark', 'is', 'credit_vessel', [], false],
  ['tax_grade', 'one_of', ['A', 'B'], 'B', true],
  ['tax_grade', 'one_of', ['A', 'B'], 'M', false],
  ['industry_section', 'one_of', ['A', 'C'], ['F', 'C'], true],
  ['industry_section', 'none_of', ['J', 'K'], ['F', 'K'], false],
  ['industry_section', 'none_of', ['J', 'K'], 'C', true],
  ['industry_section', 'none_of', ['J', 'K'], [], true],
  ['certificates', 'any_of', ['high_tech', 'tech_sme'], ['tech_sme'], true],
  ['certificates', 'any_of', ['high_tech'], [], false],
  ['certificates', 'all_of', ['high_tech', 'tech_sme'], ['tech_sme'], false],
  ['certificates', 'all_of', ['high_tech', 'tech_sme'], ['tech_sme', 'little_giant', 'high_tech'], true],
  ['certificates', 'any_of', 'high_tech', 'high_tech', true],
  ['region', 'one_of', ['330000'], '330902', true],
  ['region', 'one_of', ['330900'], '330902', true],
  ['region', 'one_of', ['330902'], '330902', true],
  ['region', 'one_of', ['330902'], '330900', false],
  ['region', 'one_of', ['330100'], '330902', false],
  ['region', 'one_of', ['330000'], '340100', false],
  ['region', 'none_of', ['330900'], '330921', false],
  ['region', 'is', '330000', '330921', true],
  ['guarantee_ways_offered', 'any_of', ['pledge'], ['ip_pledge'], true],
  ['guarantee_ways_offered', 'any_of', ['pledge'], ['pledge'], true],
  ['guarantee_ways_offered', 'any_of', ['deposit_pledge'], ['pledge'], false],
  ['guarantee_ways_offered', 'any_of', ['pledge'], ['property_mortgage'], false],
  ['guarantee_ways_offered', 'none_of', ['pledge'], ['gold_pledge'], false],
  ['purpose', 'one_of', ['pledge'], ['ip_pledge'], false],
  ['loan_to_revenue_pct', 'at_most', 33.33, quotient(100, 3, 100 / 3), false],
  ['loan_to_revenue_pct', 'at_most', 50, quotient(100, 2, 50), true],
  ['owner_age_at_maturity', 'between', [20, 65], quotient(65 * 12, 12, 65), true],
]

describe('an operator on a known value', () => {
  it.each(rows)('%s %s %j with %j: %s', (fact, op, value, has, holds) => {
    expect(compileTest({ fact, op, value })(has)).toBe(holds)
  })

  it('never holds where a number is asked and something else is there', () => {
    expect(compileTest({ fact: 'owner_age', op: 'at_most', value: 65 })('45')).toBe(false)
  })

  it('refuses to compile a bound that is no number, instead of letting it pass', () => {
    expect(() => compileTest({ fact: 'owner_age', op: 'at_least', value: '18' })).toThrow(TypeError)
  })
})
