import * as z from 'zod'
import { conditionFault } from '#shared/fact/check-value'
import { yuanToFen } from '#shared/kernel/fen'
import { FenAmount, Months, RateBp } from './loan-product.ts'

const yuan = z
  .number()
  .min(0)
  .refine((value) => FenAmount.safeParse(yuanToFen(value)).success, {
    error: 'must be yuan with at most two decimals, at most 10 billion',
  })
const text = z.string().max(2000)
const code = z.string().min(1).max(80)
const codes = z.array(code).max(60).nullish()
const days = z.int().min(0).max(365).nullish()

const FileLimit = z
  .strictObject({
    fact: z.string(),
    op: z.string(),
    value: z.unknown(),
    unit: text.nullish(),
    text_zh: text.nullish(),
    hard: z.boolean().nullish(),
  })
  .superRefine(({ fact, op, value }, context) => {
    const fault = conditionFault(fact, op, value)
    // null or an empty list is no limit; its fact and operator must still be known.
    const isNoLimit = value === null || value === undefined || (Array.isArray(value) && value.length === 0)
    if (fault === null || (fault.at === 'value' && isNoLimit)) return
    context.addIssue({ code: 'custom', path: [fault.at], message: fault.detail.en })
  })
export type FileLimit = z.infer<typeof FileLimit>

const FileTier = z.strictObject({
  when_text: text.nullish(),
  text_zh: text.nullish(),
  amount_min_yuan: yuan.nullish(),
  amount_max_yuan: yuan.nullish(),
  amount_pct_of_revenue: z.number().min(0).nullish(),
  term_min_months: Months.nullish(),
  term_max_months: Months.nullish(),
  rate_bp: RateBp.nullish(),
  rate_min_bp: RateBp.nullish(),
  rate_max_bp: RateBp.nullish(),
  guarantee_fee_bp: RateBp.nullish(),
  repayment: code.nullish(),
})
export type FileTier = z.infer<typeof FileTier>

const FileFee = z.strictObject({
  kind: code,
  min_bp: RateBp.nullish(),
  max_bp: RateBp.nullish(),
  text_zh: z.string().max(500).nullish(),
})
export type FileFee = z.infer<typeof FileFee>

/** One product as `loan-products.json` writes it: snake case, yuan, basis points, months. A missing field is null. */
export const FileProduct = z.strictObject({
  id: code,
  bank_zh: text.nullish(),
  bank_en: text.nullish(),
  name_zh: text.nullish(),
  name_en: text.nullish(),
  kind: code.nullish(),
  amount_min_yuan: yuan.nullish(),
  amount_max_yuan: yuan.nullish(),
  term_min_months: Months.nullish(),
  term_max_months: Months.nullish(),
  rate_min_bp: RateBp.nullish(),
  rate_max_bp: RateBp.nullish(),
  rate_note: z.string().max(500).nullish(),
  guarantee_ways: codes,
  repayment_ways: codes,
  purposes: codes,
  regions: codes,
  industries: codes,
  promised_days: z.strictObject({ accept: days, decide: days, pay: days }).nullish(),
  documents_zh: z.array(text).max(40).nullish(),
  eligibility: z.array(FileLimit).max(60).nullish(),
  tiers: z.array(FileTier).max(40).nullish(),
  fees: z.array(FileFee).max(10).nullish(),
  policy_support: codes,
  remark: text.nullish(),
  source_title: z.string().max(500).nullish(),
  source_kind: code.nullish(),
  source_date: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/, { error: 'must be a year, month or day such as 2025-07-30' })
    .nullish(),
  published_for_region: code.nullish(),
  verified: z.boolean().nullish(),
  facts_level: code.nullish(),
})
export type FileProduct = z.infer<typeof FileProduct>
