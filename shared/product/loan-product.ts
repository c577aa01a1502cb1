import * as z from 'zod'
import { operators } from '#shared/fact/limit'
import { MAX_FEN } from '#shared/kernel/fen'

/** Money in integer fen. */
export const FenAmount = z.int().min(0).max(MAX_FEN)
/** A term in months, or a bound of one. */
export const Months = z.int().min(0).max(600)
/** A rate in basis points a year; 10,000 is 100 %. */
export const RateBp = z.int().min(0).max(10_000)

const Words = z.strictObject({ zh: z.string().min(1).max(500), en: z.string().min(1).max(500) })
/** Words of a source that may have no English: pages show the Chinese then, marked as such. */
export const SourceWords = z.strictObject({ zh: z.string().min(1).max(2000), en: z.string().max(2000).nullable() })
/** A code of an open enumeration: known ones have labels (terms.data.ts), others are kept and shown as they are. */
const Code = z.string().min(1).max(80)
const Codes = z.array(Code).max(60)

/** null: no bound, or none published. */
const FenRange = z.strictObject({ min: FenAmount.nullable(), max: FenAmount.nullable() })
const MonthRange = z.strictObject({ min: Months.nullable(), max: Months.nullable() })

/** What the bank asks a year: fixed, or the loan prime rate plus a spread; banks often publish one end or none. */
export const Rate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), minBp: RateBp, maxBp: RateBp }),
  z.strictObject({
    kind: z.literal('lpr'),
    tenor: z.enum(['1y', '5y']),
    spreadMinBp: z.int().min(-1000).max(10_000),
    spreadMaxBp: z.int().min(-1000).max(10_000),
  }),
  z.strictObject({ kind: z.literal('from'), minBp: RateBp }),
  z.strictObject({ kind: z.literal('up_to'), maxBp: RateBp }),
  z.strictObject({ kind: z.literal('not_published') }),
])
export type Rate = z.infer<typeof Rate>

const LimitValue = z.union([z.number(), z.boolean(), Code, z.array(z.union([z.number(), Code])).max(60)])
const condition = { fact: Code, op: z.enum(operators), value: LimitValue }
const Condition = z.strictObject(condition)

/** One eligibility rule. A preferred one (`hard: false`) never excludes, it is shown. `textZh`: the bank's own words. */
export const Limit = z.strictObject({ ...condition, hard: z.boolean(), textZh: z.string().max(500).nullable() })
export type Limit = z.infer<typeof Limit>

/** Terms for those who meet every condition of `when`; null: as the product has it. The first tier that fits counts. */
export const Tier = z.strictObject({
  name: Words,
  when: z.array(Condition).min(1).max(10),
  amountFen: FenRange.nullable(),
  termMonths: MonthRange.nullable(),
  rate: Rate.nullable(),
  repaymentWays: Codes.nullable(),
})
export type Tier = z.infer<typeof Tier>

/** One-off, taken from the payout, in basis points of the principal; null: not published. */
export const Fee = z.strictObject({
  kind: Code,
  name: Words,
  minBp: RateBp.nullable(),
  maxBp: RateBp.nullable(),
  noteZh: z.string().max(500).nullable(),
})
export type Fee = z.infer<typeof Fee>

const PromisedDays = z.int().min(0).max(365).nullable()

/** Where published terms were taken from. `date`: year, month or day, as the source has it. */
const Source = z.strictObject({
  title: z.string().max(500).nullable(),
  kind: Code.nullable(),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/)
    .nullable(),
  region: Code.nullable(),
  verified: z.boolean(),
  factsLevel: Code.nullable(),
})

/**
 * What a product offers and asks: the body of a draft. An empty list or null is no limit or, for what only informs,
 * not published. Own limits (amount, term, purpose, guarantee ways, repayment way, region, industry section) come
 * before `limits` in every answer.
 */
export const ProductTerms = z.strictObject({
  name: Words,
  kind: Code,
  amountFen: FenRange,
  termMonths: MonthRange,
  rate: Rate,
  rateNote: z.string().max(500).nullable(),
  guaranteeWays: Codes,
  repaymentWays: Codes,
  purposes: Codes,
  /** GB/T 2260, downwards: 330000 holds 330902. */
  regions: Codes,
  /** Sections of GB/T 4754-2017. */
  industrySections: Codes,
  /** Working days to accept, decide and pay out. */
  promisedDays: z.strictObject({ accept: PromisedDays, decide: PromisedDays, pay: PromisedDays }),
  documents: z.array(SourceWords).max(40),
  limits: z.array(Limit).max(60),
  tiers: z.array(Tier).max(20),
  /** Tiers that a source gives in words only: shown, never evaluated. */
  tierNotes: z.array(SourceWords).max(40),
  fees: z.array(Fee).max(10),
  policySupport: Codes,
  remark: SourceWords.nullable(),
})
export type ProductTerms = z.infer<typeof ProductTerms>

/**
 * A published version of a product; it never changes. `bank`: complete terms of a bank on the platform;
 * `published_terms`: taken over from a public source, gaps allowed, compared and matched but not applied to.
 */
export const LoanProduct = ProductTerms.extend({
  id: z.string().min(1).max(80),
  version: z.int().min(1),
  origin: z.enum(['bank', 'published_terms']),
  bank: z.strictObject({ organisationId: z.string().nullable(), name: Words, fictional: z.boolean() }),
  source: Source.nullable(),
})
export type LoanProduct = z.infer<typeof LoanProduct>
