import * as z from 'zod'
import { DomainError, defineError, type FieldFault } from '#shared/kernel/domain-error'
import type { Fen } from '#shared/kernel/fen'
import { mulDivHalfUp } from '#shared/kernel/fen'
import type { Lpr } from '#shared/kernel/lpr'
import { Secret } from '#shared/kernel/secret'
import { aprBp } from '#shared/product/annual-rate'
import type { LoanProduct } from '#shared/product/loan-product'
import { quoteFaults } from '#shared/product/loan-quote'
import { bpWords } from '#shared/product/measure-words'
import { widestRange } from '#shared/product/rate-range'
import { interestOf, repaymentSchedule } from '#shared/product/repayment-schedule'
import { type Asked, OfferFigures, type OfferTerms } from './application.ts'

const Words = z.string().trim().min(1).max(200)

/** As a bank sends them; the LPR of a price that rests on one follows from product and day. */
export const ProposedTerms = z.strictObject({
  ...OfferFigures.omit({ lprDate: true }).shape,
  conditions: z.array(Words).max(10).default([]),
  lessThanAskedReason: Words.nullable().default(null),
})
export type ProposedTerms = z.infer<typeof ProposedTerms>

export const termsNotOfProduct = defineError({
  code: 'terms_not_of_product',
  status: 422,
  title: { zh: '条件和产品或申请不符', en: 'The terms do not fit the product or the application' },
  detail: { zh: '有 {count} 处要改，逐条见下。', en: '{count} place(s) need a change; each is listed below.' },
})

/** The price of an offer: by the one schedule function, the same to the fen in quote, offer, contract and loan. */
export type OfferPrice = { readonly aprBp: number; readonly totalCostFen: Fen; readonly firstInstalmentFen: Fen }

/** @returns null where fees eat up the payout, so that there is no annual rate */
export function priceOffer({ amountFen, termMonths, rateBp, repaymentWay, feesBp }: OfferFigures): OfferPrice | null {
  const schedule = repaymentSchedule(repaymentWay, amountFen, rateBp, termMonths)
  const feeFen = mulDivHalfUp(amountFen, feesBp, 10_000)
  const apr = aprBp(amountFen - feeFen, schedule)
  const first = schedule[0]
  if (apr === null || !first) return null
  return { aprBp: apr, totalCostFen: interestOf(schedule) + feeFen, firstInstalmentFen: first.totalFen }
}

/**
 * The terms as they are kept. No loan turns out dearer than the product's published price, nor larger or longer than it
 * lends; one that is less than asked says why. @throws terms_not_of_product with every fault
 */
export function toOfferTerms(given: ProposedTerms, asked: Asked, product: LoanProduct, lpr: Lpr | null): OfferTerms {
  const { conditions, lessThanAskedReason: reason, ...figures } = given
  const terms = { ...figures, lprDate: widestRange(product, lpr).lprDate }
  const faults = [...rangeFaults(terms, product, lpr), ...reasonFaults(given, asked), ...priceFaults(terms)]
  if (faults.length > 0) throw new DomainError(termsNotOfProduct, { count: faults.length }, faults)
  return {
    ...terms,
    conditions: conditions.map((words) => new Secret(words)),
    lessThanAskedReason: reason === null ? null : new Secret(reason),
  }
}

function rangeFaults(terms: OfferFigures, product: LoanProduct, lpr: Lpr | null): FieldFault[] {
  const { amountFen, termMonths, repaymentWay: way } = terms
  const ranges = quoteFaults(product, { amountFen, termMonths, way }, lpr)
  const { maxBp } = widestRange(product, lpr)
  const feesBp = product.fees.reduce((sum, fee) => sum + (fee.maxBp ?? 0), 0)
  return [
    ...ranges.map((fault) => ({ ...fault, pointer: fault.pointer.replace('#/query/', '#/body/') })),
    ...atMost('rateBp', terms.rateBp, maxBp),
    ...atMost('feesBp', terms.feesBp, feesBp),
  ]
}

function atMost(field: string, value: number, most: number | null): FieldFault[] {
  if (most === null || value <= most) return []
  const [zh, en] = [`产品公布的上限是 ${bpWords(most)}`, `The product's published maximum is ${bpWords(most)}`]
  return [{ pointer: `#/body/${field}`, code: 'dearer_than_published', detail: { zh, en } }]
}

function reasonFaults({ amountFen, lessThanAskedReason }: ProposedTerms, asked: Asked): FieldFault[] {
  const isLess = amountFen < asked.amountFen
  if (isLess === (lessThanAskedReason !== null)) return []
  const detail = isLess
    ? { zh: '少于申请金额，要写明原因', en: 'Less than was asked: say why' }
    : { zh: '没有少于申请金额，不要写原因', en: 'It is no less than was asked: leave this out' }
  return [{ pointer: '#/body/lessThanAskedReason', code: isLess ? 'reason_missing' : 'reason_needless', detail }]
}

function priceFaults(terms: OfferFigures): FieldFault[] {
  if (priceOffer(terms) !== null) return []
  const detail = { zh: '费用超过了放款金额', en: 'The fees eat up the payout' }
  return [{ pointer: '#/body/feesBp', code: 'no_payout', detail }]
}
