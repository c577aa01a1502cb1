import type { FieldFault } from '#shared/kernel/domain-error'
import type { Fen } from '#shared/kernel/fen'
import type { Lpr } from '#shared/kernel/lpr'
import type { Text } from '#shared/kernel/text'
import { aprBp, compoundAprBp } from './annual-rate.ts'
import type { Fee, LoanProduct } from './loan-product.ts'
import { bpWords, fenWords, monthsWords } from './measure-words.ts'
import { feesFen, type RateRange, widestRange } from './rate-range.ts'
import { type Instalment, interestOf, type PricedWay, repaymentSchedule } from './repayment-schedule.ts'

export type QuotedLoan = {
  readonly amountFen: Fen
  readonly termMonths: number
  readonly way: PricedWay
  /** Inside the published range; left out: its upper end, so that no loan turns out dearer than shown. */
  readonly rateBp?: number
}

export type LoanQuote = {
  readonly rateBp: number
  /** Only a lower end is published: what follows is a "from". */
  readonly isFrom: boolean
  readonly lprDate: string | null
  /** All one-off fees at their maximum; null where one is not published, then total and annual rate are not known. */
  readonly feeFen: Fen | null
  readonly payoutFen: Fen | null
  readonly interestFen: Fen
  readonly totalCostFen: Fen | null
  /** Simple convention, fees included. */
  readonly aprBp: number | null
  readonly compoundAprBp: number | null
  readonly schedule: readonly Instalment[]
}

/**
 * What this very loan costs: schedule to the fen, fees kept back from the payout at the start, annual rates.
 * @returns null where no rate is published
 */
export const quoteLoan = (product: LoanProduct, loan: QuotedLoan, lpr: Lpr | null): LoanQuote | null =>
  quoteAt(widestRange(product, lpr), product.fees, loan)

/** The same for whoever knows the range and the fees, like a page that shows them. */
export function quoteAt(range: RateRange, fees: readonly Fee[], loan: QuotedLoan): LoanQuote | null {
  const { minBp, maxBp, lprDate } = range
  const rateBp = loan.rateBp ?? maxBp ?? minBp
  if (rateBp === null) return null
  const { amountFen, termMonths, way } = loan
  const schedule = repaymentSchedule(way, amountFen, rateBp, termMonths)
  const feeFen = feesFen(fees, 'maxBp', amountFen)
  const interestFen = interestOf(schedule)
  const payoutFen = feeFen === null ? null : amountFen - feeFen
  return {
    rateBp,
    isFrom: maxBp === null,
    lprDate,
    feeFen,
    payoutFen,
    interestFen,
    totalCostFen: feeFen === null ? null : interestFen + feeFen,
    aprBp: payoutFen === null ? null : aprBp(payoutFen, schedule),
    compoundAprBp: payoutFen === null ? null : compoundAprBp(payoutFen, schedule),
    schedule,
  }
}

/** Each fee of a loan at its maximum. */
export const quotedFees = (fees: readonly Fee[], amountFen: Fen) =>
  fees.map((fee) => ({ kind: fee.kind, name: fee.name, maxBp: fee.maxBp, feeFen: feesFen([fee], 'maxBp', amountFen) }))

type Range = { readonly min: number | null; readonly max: number | null }

function rangeFault(
  field: string,
  value: number,
  { min, max }: Range,
  name: Text,
  words: (value: number) => Text,
): FieldFault[] {
  if ((min === null || value >= min) && (max === null || value <= max)) return []
  const [low, high] = [min === null ? null : words(min), max === null ? null : words(max)]
  const detail =
    low && high
      ? {
          zh: `${name.zh}要在 ${low.zh}到 ${high.zh}之间`,
          en: `The ${name.en} must be between ${low.en} and ${high.en}`,
        }
      : low
        ? { zh: `${name.zh}至少 ${low.zh}`, en: `The ${name.en} must be at least ${low.en}` }
        : { zh: `${name.zh}最多 ${high?.zh}`, en: `The ${name.en} must be at most ${high?.en}` }
  return [{ pointer: `#/query/${field}`, code: 'out_of_range', detail }]
}

/** What of a loan lies outside the product's terms, in the words of a form. */
export function quoteFaults(product: LoanProduct, loan: QuotedLoan, lpr: Lpr | null): FieldFault[] {
  const ways = [...product.repaymentWays, ...product.tiers.flatMap(({ repaymentWays }) => repaymentWays ?? [])]
  const { minBp, maxBp } = widestRange(product, lpr)
  const wayFault: FieldFault = {
    pointer: '#/query/repaymentWay',
    code: 'not_offered',
    detail: { zh: '本产品没有这种还款方式', en: 'This product does not offer this way of repayment' },
  }
  return [
    ...rangeFault('amountFen', loan.amountFen, product.amountFen, { zh: '借款金额', en: 'amount' }, fenWords),
    ...rangeFault('termMonths', loan.termMonths, product.termMonths, { zh: '期限', en: 'term' }, monthsWords),
    ...(ways.length === 0 || ways.includes(loan.way) ? [] : [wayFault]),
    ...(loan.rateBp === undefined
      ? []
      : rangeFault('rateBp', loan.rateBp, { min: minBp, max: maxBp }, { zh: '年利率', en: 'yearly rate' }, rateWords)),
  ]
}

const rateWords = (bp: number): Text => ({ zh: bpWords(bp), en: bpWords(bp) })
