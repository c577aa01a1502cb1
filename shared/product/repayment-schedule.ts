import { type Fen, mulDivHalfUp } from '#shared/kernel/fen'

/** The ways that have a price: 等额本息, 等额本金, 按月付息到期还本, 到期一次还本付息, 随借随还. */
export const pricedWays = [
  'equal_instalment',
  'equal_principal',
  'interest_then_principal',
  'bullet',
  'revolving',
] as const
export type PricedWay = (typeof pricedWays)[number]

export const isPricedWay = (way: string): way is PricedWay => pricedWays.some((priced) => priced === way)

/** A payment at the end of a month counted from the payout; `outstandingFen` is what is owed after it. */
export type Instalment = {
  readonly month: number
  readonly principalFen: Fen
  readonly interestFen: Fen
  readonly totalFen: Fen
  readonly outstandingFen: Fen
}

/** Interest of one month = outstanding x bp / 120,000, half-up to the fen. */
const monthInterestFen = (outstandingFen: Fen, rateBp: number): Fen => mulDivHalfUp(outstandingFen, rateBp, 120_000)

/**
 * The equal instalment P i (1+i)^n / ((1+i)^n - 1) with i = bp / 120,000, half-up to the fen. Computed in integers: a
 * double may land on the wrong side of half a fen, and quote, contract and loan must agree everywhere.
 */
export function equalInstalmentFen(amountFen: Fen, rateBp: number, termMonths: number): Fen {
  if (rateBp === 0) return mulDivHalfUp(amountFen, 1, termMonths)
  const base = 120_000n
  const grown = (base + BigInt(rateBp)) ** BigInt(termMonths)
  const divisor = base * (grown - base ** BigInt(termMonths))
  return Number((2n * BigInt(amountFen) * BigInt(rateBp) * grown + divisor) / (2n * divisor))
}

/** What each month repays, given what is owed before it; the last month always takes all that is left. */
function principalOf(way: PricedWay, amountFen: Fen, rateBp: number, termMonths: number) {
  if (way === 'equal_principal') {
    const part = mulDivHalfUp(amountFen, 1, termMonths)
    return () => part
  }
  if (way !== 'equal_instalment') return () => 0
  const instalment = equalInstalmentFen(amountFen, rateBp, termMonths)
  return (interestFen: Fen) => instalment - interestFen
}

function bulletSchedule(amountFen: Fen, rateBp: number, termMonths: number): Instalment[] {
  const interestFen = mulDivHalfUp(amountFen, rateBp * termMonths, 120_000)
  const totalFen = amountFen + interestFen
  return [{ month: termMonths, principalFen: amountFen, interestFen, totalFen, outstandingFen: 0 }]
}

/**
 * The full schedule of a loan with regular months. The last instalment absorbs the rounding, so the principal parts
 * add up to the amount exactly. A revolving line is shown fully drawn: interest monthly, principal at the end.
 * @param amountFen at least 1 @param rateBp basis points a year @param termMonths at least 1
 */
export function repaymentSchedule(way: PricedWay, amountFen: Fen, rateBp: number, termMonths: number): Instalment[] {
  if (way === 'bullet') return bulletSchedule(amountFen, rateBp, termMonths)
  const principalFor = principalOf(way, amountFen, rateBp, termMonths)
  const schedule: Instalment[] = []
  let owed = amountFen
  for (let month = 1; month <= termMonths; month += 1) {
    const interestFen = monthInterestFen(owed, rateBp)
    const principalFen = month === termMonths ? owed : Math.min(owed, principalFor(interestFen))
    owed -= principalFen
    schedule.push({ month, principalFen, interestFen, totalFen: principalFen + interestFen, outstandingFen: owed })
  }
  return schedule
}

export const interestOf = (schedule: readonly Instalment[]): Fen =>
  schedule.reduce((sum, { interestFen }) => sum + interestFen, 0)
