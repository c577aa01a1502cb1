import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Instant } from '#shared/kernel/instant'
import { someHistories, townHistories } from '#test/support/random-histories'
import type { CaseEvent } from './case-event.ts'
import { compareCounts } from './compare-counts.ts'
import { type CaseRows, toFigureCases } from './figure-case.ts'
import { type FigureId, figureIds } from './figures.ts'
import { foldApplicationCase } from './fold-application-case.ts'
import { foldLoanCase } from './fold-loan-case.ts'
import { foldLookCase } from './fold-look-case.ts'
import { foldMatchCase, foldNeedCase } from './fold-need-case.ts'
import { type RawAggregate, rawCases } from './raw-case.ts'
import { recountFigures } from './raw-figures.ts'

/** Case rows as the read models keep them. */
function rowsOf(aggregates: readonly RawAggregate[]): CaseRows {
  const rows = <Row>(nouns: readonly string[], fold: (row: Row | undefined, event: CaseEvent) => Row | undefined) =>
    aggregates
      .filter(({ noun }) => nouns.includes(noun))
      .flatMap(({ history }) => history.reduce<Row | undefined>(fold, undefined) ?? [])
  const applications = rows(['APPLICATION'], foldApplicationCase)
  return {
    needs: rows(['NEED'], foldNeedCase),
    matches: rows(['MATCH'], foldMatchCase),
    applications,
    loans: rows(['LOAN'], foldLoanCase),
    looks: rows(['REPORT', 'ACCESS'], foldLookCase),
    lookedFor: applications,
  }
}

const endOfMonth = (month: number) => Instant.parse(`2026-${String(month).padStart(2, '0')}-28T16:00:00.000+08:00`)
const compare = (aggregates: readonly RawAggregate[], now: Instant) =>
  compareCounts(toFigureCases(rowsOf(aggregates)), rawCases(aggregates), now)

test('whatever happened, every figure from the case rows equals a recount over the raw events', () => {
  fc.assert(
    fc.property(someHistories, fc.integer({ min: 1, max: 12 }), (aggregates, month) => {
      expect(compare(aggregates, endOfMonth(month)).differences).toEqual([])
    }),
    { numRuns: 100 },
  )
}, 60_000)

test('so does a town in which everything has happened, month after month', () => {
  const town = fc.sample(townHistories, { numRuns: 1, seed: 2026 }).flat()
  const types = new Set(town.flatMap(({ history }) => history.map(({ type }) => type)))
  expect(everything.filter((type) => !types.has(type))).toEqual([])
  const counted = new Set<string>()
  for (const now of [2, 3, 4, 5, 6, 8, 10, 12].map(endOfMonth)) {
    const known = until(town, now)
    expect(compare(known, now).differences).toEqual([])
    const figures = recountFigures(rawCases(known), now)
    for (const id of figureIds) if (figures[id] !== null && figures[id] > 0) counted.add(id)
  }
  expect(figureIds.filter((id) => !counted.has(id))).toEqual(neverHere)
}, 60_000)

/** Looks after a loan are made by hand elsewhere. */
const neverHere: readonly FigureId[] = ['pulls_to_monitor']

/** What had been announced by then. */
const until = (aggregates: readonly RawAggregate[], now: Instant): RawAggregate[] =>
  aggregates
    .map((one) => ({ ...one, history: one.history.filter(({ at }) => at <= now) }))
    .filter(({ history }) => history.length > 0)

/** What has to be in it, so that a figure without cases can't pass for one that agrees. */
const everything = [
  ...['submitted', 'accepted', 'refused', 'returned', 'supplied', 'paused', 'resumed', 'due_diligence_started'],
  ...['proposed', 'proposal_sent_back', 'offered', 'offer_accepted', 'offer_declined', 'offer_lapsed', 'signed'],
  ...['paid_out', 'withdrawn', 'superseded', 'clock_breached', 'signing_lapsed'],
]
  .map((name) => `application.${name}`)
  .concat(
    ['opened', 'applied_with', 'kept', 'withdrawn', 'taken', 'routed', 'closed', 'released'].map(
      (one) => `need.${one}`,
    ),
  )
  .concat(['loan.opened', 'loan.reported', 'loan.fell_overdue'])
  .concat(['match.recorded', 'report.pulled', 'access.refused'])

test('a case row that lags behind its events is told, by figure and cell', () => {
  const [aggregates] = fc.sample(
    someHistories.filter((all) => all.some(({ noun }) => noun === 'APPLICATION')),
    { numRuns: 1, seed: 7 },
  )
  if (!aggregates) throw new Error('a history was wanted')
  const late = toFigureCases({ ...rowsOf(aggregates), applications: [], lookedFor: [] })
  const { differences } = compareCounts(late, rawCases(aggregates), endOfMonth(12))
  expect(differences).toContainEqual(
    expect.objectContaining({ period: '2026', fixed: {}, figure: 'applications', figured: 0 }),
  )
})
