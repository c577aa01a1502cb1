import { type Fen, mulDivHalfUp } from '#shared/kernel/fen'
import { addMonths, dayNumber } from '#shared/kernel/local-date'
import { type PricedWay, repaymentSchedule } from '#shared/product/repayment-schedule'

/** Counted from a day: the same day of each month, or the month's last where it has none. */
type DueDays = { readonly base: string; readonly baseMonth: number }

/** A stretch of months under the same terms, repaid as the one schedule function says. */
export type Stretch = {
  readonly way: PricedWay
  readonly rateBp: number
  readonly amountFen: Fen
  readonly months: number
  /** Months of `dueDays` that lie before it. */
  readonly monthsBefore: number
  readonly dueDays: DueDays
  /** From this day its interest runs. */
  readonly startsOn: string
}

/** One line of a loan's schedule. `early` stands for what was repaid before it was due; it is asked of nobody. */
export type Due = {
  readonly kind: 'instalment' | 'interest_to_day' | 'early'
  readonly dueOn: string
  readonly principalFen: Fen
  readonly interestFen: Fen
}

type Terms = { readonly way: PricedWay; readonly rateBp: number; readonly termMonths: number }
type PaidOut = { readonly amountFen: Fen; readonly paidOn: string; readonly firstDueOn: string }

/**
 * The stretch with which a loan begins. Due days are counted from the payout, 31 January, 28 February, 31 March;
 * where the bank chose another first day, from that one; a loan repaid at the end may name its end or a day of the month
 * for it. Each period bears a whole month's interest, as in the quote.
 */
export function firstStretch({ way, rateBp, termMonths }: Terms, { amountFen, paidOn, firstDueOn }: PaidOut): Stretch {
  const namesTheEnd = way === 'bullet' && firstDueOn > addMonths(paidOn, termMonths - 1)
  const firstMonth = namesTheEnd ? termMonths : 1
  const fromPayout = addMonths(paidOn, firstMonth) === firstDueOn
  const dueDays = fromPayout ? { base: paidOn, baseMonth: 0 } : { base: firstDueOn, baseMonth: firstMonth }
  return { way, rateBp, amountFen, months: termMonths, monthsBefore: 0, dueDays, startsOn: paidOn }
}

/**
 * Whether a loan can begin so: the first due day comes after the payout and within one payment period of it, a month.
 * A loan repaid at the end has one period, its term: it names its end there, in the term's last month, or a day of the
 * month. Any other day would move the end of the loan beyond its term.
 */
export function isFirstDue(
  { way, termMonths }: Pick<Terms, 'way' | 'termMonths'>,
  { paidOn, firstDueOn }: Pick<PaidOut, 'paidOn' | 'firstDueOn'>,
): boolean {
  const liesIn = (months: number) =>
    firstDueOn > addMonths(paidOn, months - 1) && firstDueOn <= addMonths(paidOn, months)
  return liesIn(1) || (way === 'bullet' && liesIn(termMonths))
}

/** What is owed begins anew on a day, with due days of its own. */
export function renewedStretch({ way, rateBp, termMonths }: Terms, amountFen: Fen, on: string): Stretch {
  const dueDays = { base: on, baseMonth: 0 }
  return { way, rateBp, amountFen, months: termMonths, monthsBefore: 0, dueDays, startsOn: on }
}

export const noMore = (stretch: Stretch): Stretch => ({ ...stretch, amountFen: 0, months: 0 })

/** @param month of the stretch, from 1 on */
function dueDay({ dueDays: { base, baseMonth }, monthsBefore }: Stretch, month: number): string {
  return addMonths(base, monthsBefore + month - baseMonth)
}

export const duesOf = (stretch: Stretch): Due[] =>
  stretch.months === 0 || stretch.amountFen === 0
    ? []
    : repaymentSchedule(stretch.way, stretch.amountFen, stretch.rateBp, stretch.months).map(
        ({ month, principalFen, interestFen }) => ({
          kind: 'instalment',
          dueOn: dueDay(stretch, month),
          principalFen,
          interestFen,
        }),
      )

export const dueBy = (dues: readonly Due[], day: string): Due[] => dues.filter(({ dueOn }) => dueOn <= day)

export const principalOf = (dues: readonly Due[]): Fen => dues.reduce((sum, { principalFen }) => sum + principalFen, 0)

/** Months of the stretch whose due day has come by `day`. */
function monthsDone(stretch: Stretch, day: string): number {
  let done = 0
  while (done < stretch.months && dueDay(stretch, done + 1) <= day) done += 1
  return done
}

/** The same terms for the months that are left after `day`, `more` of them, and for what is then owed. */
export function changedStretch(stretch: Stretch, day: string, amountFen: Fen, more = 0): Stretch {
  const done = monthsDone(stretch, day)
  // Interest of a bullet runs from its start to its end, so a bullet that is not due yet keeps its start.
  if (stretch.way === 'bullet' && done < stretch.months) return { ...stretch, amountFen, months: stretch.months + more }
  return {
    ...stretch,
    amountFen,
    months: stretch.months - done + more,
    monthsBefore: stretch.monthsBefore + done,
    startsOn: interestFrom(stretch, day),
  }
}

/** The day up to which interest was charged: the last due day, or the start. */
function interestFrom(stretch: Stretch, day: string): string {
  const done = monthsDone(stretch, day)
  const isCharged = done > 0 && (stretch.way !== 'bullet' || done === stretch.months)
  return isCharged ? dueDay(stretch, done) : stretch.startsOn
}

/**
 * Interest of a part of the principal from the last due day to `day`: principal x bp x days / 3,600,000 (a year of 360
 * days), half-up to the fen. It is paid together with what is repaid early; the rest bears whole months.
 */
export function interestToDayFen(stretch: Stretch, principalFen: Fen, day: string): Fen {
  const days = dayNumber(day) - dayNumber(interestFrom(stretch, day))
  return mulDivHalfUp(principalFen, stretch.rateBp * days, 3_600_000)
}
