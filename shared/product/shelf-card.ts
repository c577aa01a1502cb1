import * as z from 'zod'
import { type CodeList, codeLabel, vocabulary } from '#shared/fact/vocabulary'
import { Instant } from '#shared/kernel/instant'
import type { Lpr } from '#shared/kernel/lpr'
import { limitWords } from './limit-words.ts'
import { LoanProduct } from './loan-product.ts'
import { ProductId } from './product-life.ts'
import { widestRange } from './rate-range.ts'
import { bankKey } from './shelf-facet.ts'
import type { ShelfEntry } from './shelf-search.ts'

export const Words = z.object({ zh: z.string(), en: z.string() })
/** A code with its label; a code without one stands for itself. */
export const Labelled = z.object({ code: z.string(), label: Words })
export type Labelled = z.infer<typeof Labelled>

const labelledOne = (list: CodeList, code: string): Labelled => ({
  code,
  label: codeLabel(list, code) ?? { zh: code, en: code },
})
export const labelled = (list: CodeList, codes: readonly string[]): Labelled[] =>
  codes.map((code) => labelledOne(list, code))

const Bp = z.int()

/** A product wherever it is shown. Nulls are what the bank has not published. */
export const ProductHead = z.object({
  productId: ProductId,
  version: z.int(),
  /** `published_terms`: of a bank that isn't on the platform, from a public source; nobody can apply to it here. */
  origin: LoanProduct.shape.origin,
  canApply: z.boolean(),
  bank: z.object({ key: z.string(), name: Words, fictional: z.boolean() }),
  name: Words,
  kind: Labelled,
  amountFen: LoanProduct.shape.amountFen,
  termMonths: LoanProduct.shape.termMonths,
  promisedDays: LoanProduct.shape.promisedDays,
  guaranteeWays: z.array(Labelled),
  repaymentWays: z.array(Labelled),
  policySupport: z.array(Labelled),
  source: z.object({ title: z.string().nullable(), kind: Labelled.nullable(), date: z.string().nullable() }).nullable(),
})
export type ProductHead = z.infer<typeof ProductHead>

/** A product as the supermarket's list shows it. */
export const ShelfCard = ProductHead.extend({
  /** The yearly rate as it is asked, before fees, over all tiers; `lprDate` where it rests on the loan prime rate. */
  rate: z.object({
    kind: z.enum(['fixed', 'lpr', 'from', 'up_to', 'not_published']),
    minBp: Bp.nullable(),
    maxBp: Bp.nullable(),
    lprDate: z.string().nullable(),
  }),
  /** Simple annual rate with every fee, of the sample loan that is named. */
  annual: z.object({ minBp: Bp, maxBp: Bp, way: z.string(), amountFen: z.int(), termMonths: z.int() }).nullable(),
  /** The first hard rules in words, and how many rules there are. */
  conditions: z.array(Words),
  conditionCount: z.int(),
  publishedAt: Instant,
})
export type ShelfCard = z.infer<typeof ShelfCard>

export function productHead(product: LoanProduct): ProductHead {
  const { bank, source } = product
  return {
    productId: ProductId.parse(product.id),
    version: product.version,
    origin: product.origin,
    canApply: canApply(product),
    bank: { key: bankKey(product), name: bank.name, fictional: bank.fictional },
    name: product.name,
    kind: labelledOne('product_kind', product.kind),
    amountFen: product.amountFen,
    termMonths: product.termMonths,
    promisedDays: product.promisedDays,
    guaranteeWays: labelled('guarantee_way', product.guaranteeWays),
    repaymentWays: labelled('repayment_way', product.repaymentWays),
    policySupport: labelled('policy_support', product.policySupport),
    source: source && {
      title: source.title,
      kind: source.kind === null ? null : labelledOne('source_kind', source.kind),
      date: source.date,
    },
  }
}

const shownConditions = 2

export function shelfCard({ product, annual, publishedAt }: ShelfEntry, lpr: Lpr | null): ShelfCard {
  return {
    ...productHead(product),
    rate: { kind: product.rate.kind, ...widestRange(product, lpr) },
    annual,
    conditions: hardRules(product).slice(0, shownConditions).map(limitWords),
    conditionCount: product.limits.length,
    publishedAt,
  }
}

/** Published terms belong to a bank that isn't here: nobody could take the application. */
const canApply = ({ origin }: Pick<LoanProduct, 'origin'>): boolean => origin === 'bank'

/** What the machine can judge says most; what only the bank can check comes behind it. */
function hardRules({ limits }: LoanProduct) {
  const hard = limits.filter((limit) => limit.hard)
  const isBankOnly = (fact: string) => vocabulary.get(fact)?.knownBy === 'bank'
  return [...hard.filter(({ fact }) => !isBankOnly(fact)), ...hard.filter(({ fact }) => isBankOnly(fact))]
}
