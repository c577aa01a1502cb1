import type { Platform } from '#functions/platform/context'
import { shardsOf } from '#functions/platform/merged-list'
import { monthOf } from '#functions/platform/months'
import { readBetween, readRows, type View } from '#functions/platform/view'
import type { Instant } from '#shared/kernel/instant'
import { type CaseRows, type FigureCase, toFigureCases } from '#shared/supervision/figure-case'
import { monthsIn } from '#shared/supervision/period'
import { applicationCases, loanCases, matchCases, needCases, pullCases } from './cases.view.ts'

/** Every place in the order of a list: they all begin with a year. */
const [first, last] = ['0', '9']

type YearRows = Omit<CaseRows, 'lookedFor'>

/** Every case row of whole years, as it stands now. @param years `2026`; months to come have no rows */
export async function readCases(platform: Platform, years: readonly string[], now: Instant): Promise<FigureCase[]> {
  const read: YearRows[] = []
  for (const year of years) read.push(await readYear(platform, year, monthOf(now)))
  const rows: YearRows = {
    needs: read.flatMap(({ needs }) => needs),
    matches: read.flatMap(({ matches }) => matches),
    applications: read.flatMap(({ applications }) => applications),
    loans: read.flatMap(({ loans }) => loans),
    looks: read.flatMap(({ looks }) => looks),
  }
  const known = new Set(rows.applications.map(({ applicationId }) => applicationId))
  const missing = new Set(rows.looks.flatMap(({ applicationId: id }) => (id === null || known.has(id) ? [] : [id])))
  const lookedFor = await readRows(platform, applicationCases, [...missing])
  return toFigureCases({ ...rows, lookedFor })
}

/** Readings that have begun and not ended: a page of the office asks several questions at once, of the same rows. */
const underWay = new WeakMap<Platform, Map<string, Promise<YearRows>>>()

function readYear(platform: Platform, year: string, thisMonth: string): Promise<YearRows> {
  const readings = underWay.get(platform) ?? new Map<string, Promise<YearRows>>()
  underWay.set(platform, readings)
  const key = `${year} until ${thisMonth}`
  const begun = readings.get(key)
  if (begun) return begun
  const months = monthsIn(year).filter((month) => month <= thisMonth)
  const reading = readLists(platform, months).finally(() => readings.delete(key))
  readings.set(key, reading)
  return reading
}

/**
 * Lists are read by month and shard, never scanned; one view after the other, since all at once would be some hundred
 * calls, behind which everybody else's would wait.
 */
async function readLists(platform: Platform, months: readonly string[]): Promise<YearRows> {
  return {
    needs: await readMonths(platform, needCases, months),
    matches: await readMonths(platform, matchCases, months),
    applications: await readMonths(platform, applicationCases, months),
    loans: await readMonths(platform, loanCases, months),
    looks: await readMonths(platform, pullCases, months),
  }
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
