import { isLocalDate, type LocalDate } from '#shared/kernel/local-date'
import type { CaseEvent } from './case-event.ts'
import type { Where } from './cell-lattice.ts'
import { monthsIn } from './period.ts'
import { firstOf, type History, inside, lastSaid, textIn } from './raw-history.ts'

/** One aggregate's events, with the noun that it goes by. */
export type RawAggregate = { readonly noun: string; readonly id: string; readonly history: History }

/** A case that a recount counts. */
export type RawCase = {
  readonly of: 'need' | 'application' | 'loan' | 'look'
  readonly id: string
  readonly history: History
  readonly companyId: string
  readonly day: LocalDate
  readonly in: Readonly<Record<string, string | undefined>>
  /** Of a need its matches, of a look its application. */
  readonly beside: readonly History[]
}

const begins: Readonly<Record<string, RawCase['of']>> = {
  'need.stated': 'need',
  'application.submitted': 'application',
  'loan.opened': 'loan',
  'report.pulled': 'look',
  'access.refused': 'look',
}

/** Every case of a ledger. @param aggregates all of it, in no order */
export function rawCases(aggregates: readonly RawAggregate[]): RawCase[] {
  const applications = new Map(
    aggregates.filter(({ noun }) => noun === 'APPLICATION').map((one) => [one.id, one.history]),
  )
  const matches = Map.groupBy(
    aggregates.filter(({ noun }) => noun === 'MATCH').map(({ history }) => history),
    (history) => String(history[0]?.data.needId),
  )
  return aggregates.flatMap(({ id, history }) => {
    const [first] = history
    const of = first && begins[first.type]
    if (!first || !of || isNoBusiness(first)) return []
    const about = of === 'look' ? applications.get(String(first.data.applicationId)) : undefined
    const beside = of === 'need' ? (matches.get(id) ?? []) : about ? [about] : []
    const cut = cutOf(of, of === 'look' ? (about ?? []) : history, first)
    return { of, id, history, companyId: String(first.data.companyId), day: dayIn(of, first), in: cut, beside }
  })
}

/** A company's look at itself, and a report that a bank was not let read again. */
const isNoBusiness = ({ type, data }: CaseEvent) =>
  data.bankId === null || (type === 'access.refused' && data.reportId !== null)

function dayIn(of: RawCase['of'], { at, data }: CaseEvent): LocalDate {
  const day = of === 'loan' ? String(inside(data, 'terms', 'paidOn')) : at.slice(0, 10)
  if (!isLocalDate(day)) throw new RangeError(`no such day: ${day}`)
  return day
}

function cutOf(of: RawCase['of'], told: History, first: CaseEvent): RawCase['in'] {
  const said = (name: string) => {
    const data = of === 'need' || of === 'loan' ? lastSaid(told, 'traits', name) : told[0]?.data[name]
    return textIn(data) ?? 'unknown'
  }
  const county = of === 'loan' ? (textIn(first.data.county) ?? 'unknown') : said('county')
  const cut = { county, section: said('industrySection'), size: said('sizeClass') }
  return of === 'need' ? cut : { ...cut, bank: textIn(first.data.bankId), kind: said('productKind') }
}

/** Whether a case counts in a cell. */
export function isRawIn({ period, fixed }: Where, one: RawCase): boolean {
  const inPeriod = period === null || monthsIn(period).includes(one.day.slice(0, 7))
  return inPeriod && Object.entries(fixed).every(([name, value]) => value === undefined || one.in[name] === value)
}

export const hasEvent = ({ history }: RawCase, type: string): boolean => firstOf(history, type) !== undefined
