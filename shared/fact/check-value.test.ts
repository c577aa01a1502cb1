import { describe, expect, it } from 'vitest'
import { conditionFault, valueFault } from './check-value.ts'
import { vocabulary } from './vocabulary.ts'

function factNamed(name: string) {
  const fact = vocabulary.get(name)
  if (fact === undefined) throw new Error(`no fact ${name}`)
  return fact
}

describe('a value of a fact', () => {
  it.each([
    ['owner_age', 45],
    ['owner_age', 0],
    ['revenue_growth_pct', -12.5],
    ['net_profit_yuan', -1],
    ['tax_arrears', false],
    ['tax_grade', 'A'],
    ['industry_section', ['A', 'C']],
    ['certificates', []],
    ['certificates', 'high_tech'],
    ['certificates', ['not_in_any_list']],
    ['region', '330902'],
  ])('%s takes %j', (name, value) => {
    expect(valueFault(factNamed(name), value)).toBeNull()
  })

  it.each([
    ['owner_age', '45', 'must be a number (years), not "45"'],
    ['owner_age', [45], 'must be a number (years), not [45]'],
    ['months_in_operation', -1, 'must be a number of 0 or more, not -1'],
    ['tax_arrears', 0, 'must be true or false, not 0'],
    ['tax_grade', 1, 'must be a text or a list of texts, not 1'],
    ['region', 330902, 'must be a text or a list of texts, not 330902'],
    ['certificates', ['high_tech', 1], 'must be a text or a list of texts, not ["high_tech",1]'],
    ['tax_grade', '', 'must be a text or a list of texts, not ""'],
  ])('%s refuses %j and says what would be right', (name, value, message) => {
    expect(valueFault(factNamed(name), value)?.en).toBe(message)
  })
})

describe('a condition', () => {
  it.each([
    ['owner_age', 'between', [18, 65]],
    ['tax_grade', 'one_of', ['A']],
    ['tax_grade', 'one_of', 'A'],
    ['bank_internal_rating', 'at_least', 'A4'],
    ['local_residence_or_premises', 'is', true],
  ])('%s %s %j can be evaluated or is left to the bank', (fact, op, value) => {
    expect(conditionFault(fact, op, value)).toBeNull()
  })

  it.each([
    ['owners_age', 'at_least', 18, 'fact', 'unknown fact "owners_age"'],
    ['owner_age', 'more_than', 18, 'op', 'unknown operator "more_than"; use at_least, at_most, between, is'],
    [
      'tax_grade',
      'at_least',
      'B',
      'op',
      'at_least does not fit tax_grade; use one of is, one_of, none_of, any_of, all_of',
    ],
    ['owner_age', 'at_least', '18', 'value', 'must be a number (years), not "18"'],
    ['owner_age', 'between', 18, 'value', 'must be two numbers [low, high], not 18'],
    ['owner_age', 'between', [65, 18], 'value', 'must be the lower end first, not [65,18]'],
    ['tax_arrears', 'is', 'no', 'value', 'must be true or false, not "no"'],
    ['registration_status', 'is', ['in_business'], 'value', 'must be a single value, not ["in_business"]'],
  ])('%s %s %j names the part that is wrong', (fact, op, value, at, message) => {
    const fault = conditionFault(fact, op, value)
    expect([fault?.at, fault?.detail.en]).toEqual([at, message])
  })
})
