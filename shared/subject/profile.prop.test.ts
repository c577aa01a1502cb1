import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromDayNumber } from '#shared/kernel/local-date'
import { assembleProfile, type LandedRecord } from './profile.ts'

const days = fc.integer({ min: 19_000, max: 20_500 }).map(fromDayNumber)
const facts = fc.dictionary(fc.constantFrom('tax_grade', 'tax_paid_12m_yuan', 'tax_arrears'), fc.nat(9), { minKeys: 1 })
const records: fc.Arbitrary<LandedRecord[]> = fc
  .array(fc.record({ asOf: days, facts }), { maxLength: 12 })
  .map((list) =>
    list.map((one, at) => ({ ...one, item: 'tax', dates: {}, landed: `2026-03-02#${at}`.padEnd(30, '0') })),
  )
const today = '2026-03-02'

test('the order in which records are read changes nothing', () => {
  fc.assert(
    fc.property(
      records.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        expect(assembleProfile(shuffled, {}, today)).toEqual(assembleProfile(list, {}, today))
      },
    ),
  )
})

test('each fact is the newest that any record holds', () => {
  fc.assert(
    fc.property(records, (list) => {
      const profile = assembleProfile(list, {}, today)
      for (const [name, fact] of Object.entries(profile.facts)) {
        const days = list.filter((record) => name in record.facts).map((record) => record.asOf)
        expect(fact.asOf).toBe(days.toSorted().at(-1))
      }
      const known = new Set(list.flatMap((record) => Object.keys(record.facts)))
      expect(Object.keys(profile.facts).toSorted()).toEqual([...known].toSorted())
    }),
  )
})

const base = { item: 'registration', asOf: '2026-02-01', landed: 'a', facts: {}, dates: {} } as const

test('of two records of one day the later delivery stands', () => {
  const first: LandedRecord = { ...base, facts: { region: '330902' } }
  const corrected: LandedRecord = { ...base, landed: 'b', facts: { region: '330903' } }
  expect(assembleProfile([corrected, first], {}, today).facts.region?.value).toBe('330903')
})

test('months since a date of the registry are counted on the day of asking, and say from when', () => {
  const record: LandedRecord = {
    ...base,
    facts: { months_since_registration: 3 },
    dates: { registered_on: '2024-03-31' },
  }
  const months = (day: string) => assembleProfile([record], {}, day).facts.months_since_registration
  expect(months('2026-03-30')).toMatchObject({ value: 23, since: '2024-03-31', asOf: '2026-02-01' })
  expect(months('2026-03-31')).toMatchObject({ value: 24 })
  expect(months('2026-04-30')).toMatchObject({ value: 25 })
})

test('a stated fact is marked as stated, a delivered one names item and provider', () => {
  const profile = assembleProfile(
    [{ ...base, facts: { region: '330902' } }],
    { owner_age: { value: 46, asOf: '2026-03-01' } },
    today,
  )
  expect(profile.facts).toEqual({
    owner_age: { value: 46, source: 'declared', asOf: '2026-03-01' },
    region: {
      value: '330902',
      source: 'platform',
      item: 'registration',
      provider: 'market_regulation',
      asOf: '2026-02-01',
    },
  })
})
