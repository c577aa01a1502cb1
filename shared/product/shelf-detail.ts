import * as z from 'zod'
import { vocabulary } from '#shared/fact/vocabulary'
import { Instant } from '#shared/kernel/instant'
import type { Lpr } from '#shared/kernel/lpr'
import { limitWords, ownLimitWords } from './limit-words.ts'
import { Limit, LoanProduct, Rate, SourceWords } from './loan-product.ts'
import { rateRange } from './rate-range.ts'
import { Labelled, labelled, ShelfCard, shelfCard, Words } from './shelf-card.ts'
import type { ShelfEntry } from './shelf-search.ts'

const Rule = z.object({
  fact: z.string(),
  op: Limit.shape.op,
  value: Limit.shape.value,
  words: Words,
  /** The bank's own words. */
  textZh: z.string().nullable(),
  hard: z.boolean(),
  /** Who knows the answer: platform, the owner's statement, or the bank alone. */
  knownBy: z.enum(['platform', 'declared', 'bank']),
})

/** One product with everything that is published of it. */
export const ShelfDetail = ShelfCard.extend({
  status: z.enum(['published', 'suspended']),
  /** In this status since. */
  since: Instant,
  rateNote: z.string().nullable(),
  purposes: z.array(Labelled),
  regions: z.array(Labelled),
  industrySections: z.array(Labelled),
  ownLimits: z.array(z.object({ name: z.string(), words: Words })),
  rules: z.array(Rule),
  tiers: z.array(
    z.object({
      name: Words,
      when: z.array(Words),
      amountFen: LoanProduct.shape.amountFen.nullable(),
      termMonths: LoanProduct.shape.termMonths.nullable(),
      rate: z
        .object({
          kind: z.string(),
          minBp: z.int().nullable(),
          maxBp: z.int().nullable(),
          lprDate: z.string().nullable(),
        })
        .nullable(),
      repaymentWays: z.array(Labelled).nullable(),
    }),
  ),
  tierNotes: z.array(SourceWords),
  fees: LoanProduct.shape.fees,
  documents: z.array(SourceWords),
  remark: SourceWords.nullable(),
  /** The rate as the bank states it: a range, or a spread over the loan prime rate. */
  stated: Rate,
  verified: z.boolean().nullable(),
})
export type ShelfDetail = z.infer<typeof ShelfDetail>

export type Standing = Pick<ShelfDetail, 'status' | 'since'>

export function shelfDetail(entry: ShelfEntry, standing: Standing, lpr: Lpr | null): ShelfDetail {
  const { product } = entry
  return {
    ...shelfCard(entry, lpr),
    ...standing,
    rateNote: product.rateNote,
    purposes: labelled('purpose', product.purposes),
    regions: labelled('region', product.regions),
    industrySections: labelled('industry_section', product.industrySections),
    ownLimits: ownLimitWords(product),
    rules: product.limits.map((limit) => ({
      ...limit,
      words: limitWords(limit),
      knownBy: vocabulary.get(limit.fact)?.knownBy ?? 'bank',
    })),
    tiers: product.tiers.map(({ name, when, amountFen, termMonths, rate, repaymentWays }) => ({
      name,
      when: when.map(limitWords),
      amountFen,
      termMonths,
      rate: rate && { kind: rate.kind, ...rateRange(rate, lpr) },
      repaymentWays: repaymentWays && labelled('repayment_way', repaymentWays),
    })),
    tierNotes: product.tierNotes,
    fees: product.fees,
    documents: product.documents,
    remark: product.remark,
    stated: product.rate,
    verified: product.source?.verified ?? null,
  }
}
