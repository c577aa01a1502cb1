import { expect, test } from 'vitest'
import { OrganisationId } from '#shared/identity/organisation'
import { DomainError } from '#shared/kernel/domain-error'
import { declare, declaredFacts, type Statement } from './declaration.ts'

const company = OrganisationId.parse(`org_${'0'.repeat(26)}`)
const faultsOf = (statement: Statement) => {
  try {
    declare(undefined, company, statement, '2026-03-02')
    return []
  } catch (error) {
    if (error instanceof DomainError) return error.faults.map(({ pointer, code }) => `${pointer} ${code}`)
    throw error
  }
}

test('what is stated stays until it is stated anew or taken back, with the day of each', () => {
  const first = declare(undefined, company, { owner_age: 46, first_loan: true }, '2026-01-10')
  const second = declare(first, company, { owner_age: 47, first_loan: null, card_utilisation_pct: 30 }, '2026-03-02')
  expect(declaredFacts(first)).toEqual({
    owner_age: { value: 46, asOf: '2026-01-10' },
    first_loan: { value: true, asOf: '2026-01-10' },
  })
  expect(declaredFacts(second)).toEqual({
    owner_age: { value: 47, asOf: '2026-03-02' },
    card_utilisation_pct: { value: 30, asOf: '2026-03-02' },
  })
})

test.each([
  ['a fact that a department delivers', { tax_grade: 'A' }, '#/body/facts/tax_grade not_declarable'],
  ['what the bank alone judges', { bank_whitelist: true }, '#/body/facts/bank_whitelist not_declarable'],
  ['what the need says', { guarantee_ways_offered: ['credit'] }, '#/body/facts/guarantee_ways_offered not_declarable'],
  ['an unknown fact', { shoe_size: 42 }, '#/body/facts/shoe_size unknown_fact'],
  ['a value of the wrong type', { owner_age: 'forty' }, '#/body/facts/owner_age wrong_value'],
])('%s can not be stated', (_, statement, fault) => {
  expect(faultsOf(statement)).toEqual([fault])
})

test('a stated value does not print', () => {
  expect(JSON.stringify(declare(undefined, company, { owner_age: 46 }, '2026-03-02'))).not.toContain('46')
})
