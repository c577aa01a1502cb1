import type { CaseProduct } from '#shared/financing/case-product'
import type { PricedWay } from '#shared/product/repayment-schedule'
import { typedYuan } from '#web/features/need/need-query.ts'

/** A proposal as it is typed. */
export type TypedTerms = {
  readonly amount: string
  readonly term: string
  readonly rate: string
  readonly way: string
  readonly fees: string
  readonly validDays: string
  readonly conditions: string
  readonly lessReason: string
  readonly opinion: string
}

export type TermsField =
  | 'amountFen'
  | 'termMonths'
  | 'rateBp'
  | 'feesBp'
  | 'validDays'
  | 'lessThanAskedReason'
  | 'opinion'
  | 'conditions'
export type ReadTerms = {
  readonly amountFen: number | null
  readonly termMonths: number | null
  readonly rateBp: number | null
  readonly feesBp: number | null
  readonly validDays: number | null
  readonly way: PricedWay | null
  readonly conditions: readonly string[]
}

/** `3.66` or `3.66%` is 366 basis points; more than two decimals is no rate here. */
export function typedPercent(typed: string): number | null {
  const text = typed.normalize('NFKC').replace(/[%\s]/g, '')
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) return null
  const [whole = '', fraction = ''] = text.split('.')
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'))
}

function typedCount(typed: string): number | null {
  const text = typed.normalize('NFKC').trim()
  return /^\d{1,3}$/.test(text) ? Number(text) : null
}

/** @param unitYuan 10,000 where the amount is typed in 万元 */
export function readTerms(
  typed: TypedTerms,
  product: Pick<CaseProduct, 'repaymentWays'>,
  unitYuan: 1 | 10_000,
): ReadTerms {
  const yuan = typedYuan(typed.amount, unitYuan)
  return {
    amountFen: yuan === null ? null : yuan * 100,
    termMonths: typedCount(typed.term),
    rateBp: typedPercent(typed.rate),
    feesBp: typedPercent(typed.fees),
    validDays: typedCount(typed.validDays),
    way: product.repaymentWays.find((way) => way === typed.way) ?? null,
    conditions: typed.conditions
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  }
}

type Bounds = { readonly min: number | null; readonly max: number | null }
const isWithin = (value: number | null, { min, max }: Bounds): boolean =>
  value !== null && value >= Math.max(1, min ?? 1) && (max === null || value <= max)

/** Which fields the API would send back, by the same bounds. @param askedFen what the company asks for */
export function termsFaultsIn(
  read: ReadTerms,
  typed: TypedTerms,
  product: CaseProduct,
  askedFen: number,
): TermsField[] {
  const { amountFen, termMonths, rateBp, feesBp, validDays, conditions } = read
  const isLess = amountFen !== null && amountFen < askedFen
  const wrong: readonly (readonly [TermsField, boolean])[] = [
    ['amountFen', !isWithin(amountFen, product.amountFen)],
    ['termMonths', !isWithin(termMonths, product.termMonths)],
    ['rateBp', rateBp === null || (product.maxRateBp !== null && rateBp > product.maxRateBp)],
    ['feesBp', feesBp === null || feesBp > product.maxFeesBp],
    ['validDays', !isWithin(validDays, { min: 1, max: 30 })],
    ['lessThanAskedReason', isLess && typed.lessReason.trim() === ''],
    ['conditions', conditions.length > 10 || conditions.some((line) => line.length > 200)],
    ['opinion', typed.opinion.trim() === ''],
  ]
  return wrong.flatMap(([field, is]) => (is ? [field] : []))
}
