import type { Verb } from '#functions/platform/serve'
import { OrganisationId } from '#shared/identity/organisation'
import type { Output } from '#shared/kernel/route'
import type { Text } from '#shared/kernel/text'
import type { ApplicationCase } from '#shared/supervision/case'
import { clockNow } from '#shared/supervision/case-time'
import type { FigureCase } from '#shared/supervision/figure-case'
import { type FigureRow, figureTable, isIn, markCases } from '#shared/supervision/figure-table'
import type { officeFigures } from '#shared/supervision/office-figures.contract'
import { yearOf } from '#shared/supervision/period'
import { cutFor } from './ask-office.ts'
import { labelKeys } from './label-keys.ts'
import { readCases } from './read-cases.ts'
import { keysOf, shownOf } from './show-office-figures.ts'

type Clocks = Output<typeof officeFigures.showClocks>
const mostTold = 100

/** As they stand now, of the applications of this year and the last. */
export const showClocks: Verb<typeof officeFigures.showClocks> = async (ctx) => {
  const year = Number(yearOf(ctx.now))
  const [fixed, cases] = await Promise.all([
    cutFor(ctx, {}),
    readCases(ctx.platform, [String(year - 1), String(year)], ctx.now),
  ])
  const where = { period: null, fixed }
  const { total, rows } = figureTable(markCases(cases, ctx.now), where, 'bank', ctx.now)
  const told = toldCases(cases.filter((one) => isIn(where, one))).filter(
    ({ row }) => clockNow(row, ctx.now) === 'breached',
  )
  const names = await labelKeys(ctx, 'bank', [...keysOf(rows), ...told.map(({ row }) => row.bankId)])
  return {
    asOf: ctx.now,
    total: clocksOf(total, names),
    banks: rows.map((row) => clocksOf(row, names)),
    told: told
      .toSorted((one, other) => (one.duty.dueAt < other.duty.dueAt ? -1 : 1))
      .slice(0, mostTold)
      .map(({ row, duty, toldAt }) => ({
        ...{ caseId: row.applicationId, bankId: row.bankId, bankName: names.get(row.bankId) ?? null },
        ...{ clock: duty.clock, dueAt: duty.dueAt, toldAt },
      })),
    toldCount: told.length,
  }
}

type Told = {
  readonly row: ApplicationCase
  readonly duty: NonNullable<ApplicationCase['duty']>
  readonly toldAt: ApplicationCase['submittedAt']
}

/** A duty that was told to the office is its business one by one, also where a number would be hidden. */
function toldCases(cases: readonly FigureCase[]): Told[] {
  return cases.flatMap((one) => {
    if (one.of !== 'application') return []
    const { row } = one
    const { duty } = row
    const told = row.breaches.find(({ clock, to }) => to === 'office' && clock === duty?.clock)
    return duty && told ? [{ row, duty, toldAt: told.at }] : []
  })
}

function clocksOf(row: FigureRow, names: ReadonlyMap<string, Text>): Clocks['total'] {
  return {
    bankId: row.key === null ? null : OrganisationId.parse(row.key),
    bankName: (row.key === null ? undefined : names.get(row.key)) ?? null,
    running: shownOf(row, 'clocks_running'),
    dueToday: shownOf(row, 'clocks_due_today'),
    breached: shownOf(row, 'clocks_breached'),
    paused: shownOf(row, 'clocks_paused'),
  }
}
