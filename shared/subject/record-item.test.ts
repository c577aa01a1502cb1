import { expect, test } from 'vitest'
import { vocabulary } from '#shared/fact/vocabulary'
import { itemOf, monthsSince, RecordItem, recordItems } from './record-item.ts'

const facts = [...vocabulary.values()]

test('every fact that the platform knows comes in exactly one item; those of the need come in none', () => {
  const delivered = RecordItem.options.flatMap((item) => recordItems[item].facts)
  const wanted = facts.filter((fact) => fact.knownBy === 'platform' && fact.provider !== 'need')
  expect(wanted.length).toBeGreaterThan(40)
  expect(delivered.toSorted()).toEqual(wanted.map((fact) => fact.name).toSorted())
})

test('an item holds facts of one provider, its own', () => {
  for (const item of RecordItem.options)
    for (const fact of recordItems[item].facts)
      expect(vocabulary.get(fact)?.provider, `${item}: ${fact}`).toBe(recordItems[item].provider)
})

test('a date stands for months that the same item holds', () => {
  for (const [, fact] of Object.entries(monthsSince)) {
    expect(itemOf(fact)).toBe('registration')
    expect(vocabulary.get(fact)?.unit).toBe('months')
  }
})
