import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ConsentCategory } from '#shared/consent/consent'
import { providers, vocabulary } from '#shared/fact/vocabulary'
import { addDays, addMonths } from '#shared/kernel/local-date'
import type { ProfileFact } from '#shared/subject/profile'
import { RecordItem, recordItems } from '#shared/subject/record-item'
import { categoryOf } from './item-category.ts'
import { dataFromOf, reportSections } from './report-sections.ts'

const today = '2026-03-02'
const asOf = fc.integer({ min: 0, max: 2200 }).map((days) => addDays(today, -days))
const delivered = RecordItem.options.flatMap((item) => recordItems[item].facts.map((name) => ({ item, name })))
const stated = [...vocabulary.values()].filter(({ knownBy, provider }) => knownBy === 'declared' && provider !== 'need')

const entry: fc.Arbitrary<[string, ProfileFact]> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...delivered), asOf)
    .map(([{ item, name }, day]): [string, ProfileFact] => [
      name,
      { value: 1, source: 'platform', item, provider: recordItems[item].provider, asOf: day },
    ]),
  fc
    .tuple(fc.constantFrom(...stated), asOf)
    .map(([{ name }, day]): [string, ProfileFact] => [name, { value: 1, source: 'declared', asOf: day }]),
)
const profile = fc.uniqueArray(entry, { selector: ([name]) => name, maxLength: 60, size: 'max' })
const categories = fc.subarray(ConsentCategory.options, { minLength: 1 })
const dataMonths = fc.option(fc.integer({ min: 1, max: 60 }))

test('a report has each fact of its categories and months exactly once, and none besides', () => {
  fc.assert(
    fc.property(profile, categories, dataMonths, (facts, chosen, months) => {
      const sections = reportSections(
        { facts: Object.fromEntries(facts) },
        { categories: chosen, dataMonths: months },
        today,
      )
      expect(sections.map(({ category }) => category)).toEqual(chosen)
      const shown = sections.flatMap(({ category, facts: inside }) =>
        inside.map((fact) => `${category} ${fact.name} ${fact.asOf}`),
      )
      const wanted = facts
        .filter(([, fact]) => chosen.includes(categoryOf(fact)))
        .filter(([, fact]) => months === null || addMonths(today, -months) <= fact.asOf)
        .filter(([name]) => months === null || (vocabulary.get(name)?.windowMonths ?? 0) <= months)
        .map(([name, fact]) => `${categoryOf(fact)} ${name} ${fact.asOf}`)
      expect(shown.toSorted()).toEqual(wanted.toSorted())
    }),
    { numRuns: 300 },
  )
})

test('whatever an owner states, and every sensitive item, falls under a category that is ticked by itself', () => {
  const category = (item: RecordItem) =>
    categoryOf({ value: 1, source: 'platform', item, provider: recordItems[item].provider, asOf: today })
  expect(categoryOf({ value: 1, source: 'declared', asOf: today })).toBe('declared')
  expect(Object.fromEntries(RecordItem.options.map((item) => [item, category(item)]))).toMatchObject({
    tax: 'tax',
    invoices: 'tax',
    financial_statements: 'tax',
    social_insurance: 'social_insurance',
    housing_fund: 'housing_fund',
    fishery: 'property',
    sea_use: 'property',
  })
})

test('a fact says from whom, as of which day, counted from when, in which words, and whether it is out of date', () => {
  const fact = { source: 'platform', item: 'tax', provider: 'tax' } as const
  const facts: Record<string, ProfileFact> = {
    tax_grade: { ...fact, value: 'B', asOf: addDays(today, -providers.tax.maxAgeDays) },
    tax_arrears: { ...fact, value: false, asOf: addDays(today, -providers.tax.maxAgeDays - 1) },
    months_since_registration: {
      ...{ value: 81, source: 'platform', item: 'registration', provider: 'market_regulation' },
      ...{ asOf: today, since: '2019-05-20' },
    },
  }
  const sections = reportSections({ facts }, { categories: ['identity', 'tax'], dataMonths: null }, today)
  expect(sections).toMatchObject([
    { facts: [{ name: 'months_since_registration', since: '2019-05-20', unit: 'months', isOutOfDate: false }] },
    {
      label: { zh: '税务' },
      facts: [
        { name: 'tax_grade', value: 'B', words: [{ zh: expect.any(String) }], since: null, isOutOfDate: false },
        { name: 'tax_arrears', value: false, words: [], provider: { label: { en: 'Taxation' } }, isOutOfDate: true },
      ],
    },
  ])
})

test('a report over a month from the last of one begins on the last day that there is', () => {
  expect(dataFromOf({ dataMonths: 1 }, '2026-03-31')).toBe('2026-02-28')
  expect(dataFromOf({ dataMonths: null }, today)).toBeNull()
})
