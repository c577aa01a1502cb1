import { expect, test } from 'vitest'
import { emptyReason, type RefusalRule, reasonBody, reasonFault, reasonShown } from './typed-reason.ts'

const rule = (fact: string, answer: RefusalRule['answer']): RefusalRule => ({
  ...{ fact, answer },
  ...{ words: `${fact} asked`, sentence: { words: `${fact} in full`, hasValue: true } },
})
const rules = [rule('tax_grade', 'holds'), rule('amount', 'holds'), rule('amount', 'fails'), rule('gap', 'not_known')]
const blank = emptyReason('2026-11-24')
const found = { value: '78%', limit: '70%', source: '审计报告', hasFinding: true }

test('a reason on a rule stands only where that rule fails', () => {
  expect(reasonFault(blank, rules)).toBe('ruleMissing')
  expect(reasonFault({ ...blank, fact: 'tax_grade' }, rules)).toBe('ruleHolds')
  expect(reasonFault({ ...blank, fact: 'gap' }, rules)).toBe('ruleNotKnown')
  expect(reasonFault({ ...blank, fact: 'amount' }, rules)).toBeNull()
})

test('a whole finding carries a reason, of a rule that holds too', () => {
  expect(reasonFault({ ...blank, code: 'debt_too_high' }, rules)).toBe('findingMissing')
  expect(reasonFault({ ...blank, fact: 'tax_grade', ...found }, rules)).toBeNull()
  expect(reasonFault({ ...blank, ...found, date: '' }, rules)).toBe('findingMissing')
})

test('what is sent and what the company reads are the same reason', () => {
  const reason = { ...blank, fact: 'amount' }
  expect(reasonBody(reason)).toEqual({ code: 'rule_not_met', fact: 'amount', finding: null })
  expect(reasonShown(reason, rules)).toEqual({
    code: 'rule_not_met',
    rule: { words: 'amount in full', hasValue: true },
    finding: null,
  })
  const finding = { value: '78%', limit: '70%', source: '审计报告', date: '2026-11-24' }
  expect(reasonBody({ ...blank, code: 'debt_too_high', ...found })).toEqual({
    code: 'debt_too_high',
    fact: null,
    finding,
  })
})
