import type { Platform } from '#functions/platform/context'
import { shardsOf } from '#functions/platform/merged-list'
import { monthOf } from '#functions/platform/months'
import { readBetween, readRows, type View } from '#functions/platform/view'
import type { Instant } from '#shared/kernel/instant'
import { type FigureCase, toFigureCases } from '#shared/supervision/figure-case'
import { monthsIn } from '#shared/supervision/period'
import { applicationCases, loanCases, matchCases, needCases, pullCases } from './cases.view.ts'

/** Every place in the order of a list: they all begin with a year. */
const [first, last] = ['0', '9']

/**
 * Every case row of whole years, as it stands now. Lists are read by month and shard, never scanned.
 * @param years `2026`; months to come have no rows
 */
export async function readCases(platform: Platform, years: readonly string[], now: Instant): Promise<FigureCase[]> {
  const months = years.flatMap(monthsIn).filter((month) => month <= monthOf(now))
  const [needs, matches, applications, loans, looks] = await Promise.all([
    readMonths(platform, needCases, months),
    readMonths(platform, matchCases, months),
    readMonths(platform, applicationCases, months),
    readMonths(platform, loanCases, months),
    readMonths(platform, pullCases, months),
  ])
  const known = new Set(applications.map(({ applicationId }) => applicationId))
  const missing = new Set(looks.flatMap(({ applicationId: id }) => (id === null || known.has(id) ? [] : [id])))
  const lookedFor = await readRows(platform, applicationCases, [...missing])
  return toFigureCases({ needs, matches, applications, loans, looks, lookedFor })
}

async function readMonths<Row>(platform: Platform, view: View<Row>, months: readonly string[]): Promise<Row[]> {
  const lists = await Promise.all(months.flatMap(shardsOf).map((list) => readAll(platform, view, list)))
  return lists.flat()
}

async function readAll<Row>(platform: Platform, view: View<Row>, list: string): Promise<Row[]> {
  const rows: Row[] = []
  for await (const row of readBetween(platform, view, list, first, last)) rows.push(row)
  return rows
}
