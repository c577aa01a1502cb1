import { expect, test } from 'vitest'
import { Instant } from '#shared/kernel/instant'
import { someOrganisation } from '#test/support/application-case'
import { applicationCase } from '#test/support/figure-world'
import { toFigureCases } from './figure-case.ts'
import { markCases } from './figure-table.ts'
import { performanceOf } from './performance.ts'

const now = Instant.parse('2026-03-02T12:00:00.000+08:00')
const answered = { respondedAt: now, acceptedAt: now }

/** Applications by bank, each of another company, all answered in time but those of the first bank. */
function marked(counts: readonly number[]) {
  const applications = counts.flatMap((count, bank) =>
    Array.from({ length: count }, (_, n) =>
      applicationCase(bank * 100 + n, { bankId: someOrganisation(bank + 1), ...(bank === 0 ? {} : answered) }),
    ),
  )
  const rows = { needs: [], matches: [], applications, loans: [], looks: [], lookedFor: [] }
  return markCases(toFigureCases(rows), now)
}
const performance = (counts: readonly number[], bank = 1) =>
  performanceOf(marked(counts), someOrganisation(bank), '2026', now)

test('a bank sees its own figures whole, however few, and the others as one', () => {
  const { own, others } = performance([2, 6, 7, 8])
  expect(own).toMatchObject({ applications: 2, response_rate: null })
  expect(others?.values).toMatchObject({ applications: 21, response_rate: 10_000 })
})

test('two others are not shown: each could take itself away and see the other', () => {
  expect(performance([30, 30, 30]).others).toBe(null)
  expect(performance([30, 30, 30, 1]).others?.values.applications).toBe(61)
})

test('of three others with four companies together nothing is shown', () => {
  const { others } = performance([30, 1, 1, 2])
  expect(others?.hidden).toContain('applications')
  expect(others?.values.applications).toBe(null)
})

test('its place is that of the league, in which only banks with enough cases stand', () => {
  expect(performance([30, 30, 30, 5], 2)).toMatchObject({ rank: 1, rankedBanks: 2 })
  expect(performance([30, 30, 30, 5], 4)).toMatchObject({ rank: null, rankedBanks: 2 })
})
