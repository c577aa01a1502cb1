import { codeLabel } from '#shared/fact/vocabulary'
import { isPricedWay, type PricedWay, pricedWays } from '#shared/product/repayment-schedule'
import type { ShelfDetail } from '#shared/product/shelf-detail'
import { readNeedQuery } from '#web/features/need/need-query.ts'
import type { Bounds } from '#web/lib/format-amount.ts'
import type { CalculatorInput, CalculatorProduct } from './loan-calculator.tsx'

const usualFen = 100_000_000
const usualMonths = 12

/**
 * What the calculator needs of a product. @returns null where there is nothing to reckon with: no published rate, or ways
 * of repayment of the bank's own
 */
export function calculatorProduct(product: ShelfDetail): CalculatorProduct | null {
  const { amountFen, termMonths, rate, fees, repaymentWays } = product
  // A source that names no way may mean any.
  const codes: readonly string[] = repaymentWays.length === 0 ? pricedWays : repaymentWays.map(({ code }) => code)
  const ways = codes
    .filter(isPricedWay)
    .map((code) => ({ code, label: codeLabel('repayment_way', code) ?? { zh: code, en: code } }))
  if (ways.length === 0 || (rate.minBp === null && rate.maxBp === null)) return null
  return { amountFen, termMonths, rate, fees, ways }
}

const within = (value: number, { min, max }: Bounds): number => Math.max(1, min ?? 1, Math.min(max ?? value, value))

/** What stands in the form at first: what the address says, as far as the product lends it, else the usual. */
export function calculatorInput(product: CalculatorProduct, params: URLSearchParams): CalculatorInput {
  const { amountYuan, termMonths } = readNeedQuery(params)
  const asked = params.get('way')
  const offered = product.ways.map(({ code }): PricedWay => code)
  return {
    amountYuan: amountYuan ?? Math.round(within(usualFen, product.amountFen) / 100),
    termMonths: termMonths ?? within(usualMonths, product.termMonths),
    way: offered.find((code) => code === asked) ?? offered[0] ?? 'interest_then_principal',
    end: params.get('end') === 'min' && product.rate.minBp !== null ? 'min' : 'max',
  }
}
