import * as z from 'zod'
import { SecretText } from '#shared/kernel/secret'
import { RuleFinding } from './rule-finding.ts'

/** 拒绝理由: a fixed list; "score too low" is not one. Each names the rule it rests on or a finding with its source. */
export const RefusalCode = z.enum([
  'rule_not_met', // 不符合产品条件
  'repayment_capacity', // 还款能力不足
  'debt_too_high', // 负债过高
  'collateral_insufficient', // 担保不足
  'purpose_not_supported', // 用途不支持
  'information_untrue', // 信息不实
  'business_not_verified', // 经营情况无法核实
  'quota_used_up', // 额度已用完
  'documents_not_supplied', // 未按要求补充材料
])
export type RefusalCode = z.infer<typeof RefusalCode>

const Words = z.string().trim().min(1).max(200)

/** What the bank found itself: which value, against which limit, from which paper or source, of which day. */
export const Finding = z.strictObject({ value: Words, limit: Words, source: Words, date: z.iso.date() })

/** As the bank gives it: a rule of the product that failed, by its fact, or a finding; a finding may speak of a rule too. */
export const GivenReason = z.strictObject({
  code: RefusalCode,
  fact: z.string().max(80).nullable().default(null),
  finding: Finding.nullable().default(null),
})
export type GivenReason = z.infer<typeof GivenReason>

/** As it stands: at least one of `rule` and `finding`. What a finding says may name somebody. */
export const RefusalReason = z.object({
  code: RefusalCode,
  /** The limit of the pinned product version, and the value that was known when the application was made. */
  rule: RuleFinding.nullable(),
  finding: z.object({ value: SecretText, limit: SecretText, source: SecretText, date: z.iso.date() }).nullable(),
})
export type RefusalReason = z.infer<typeof RefusalReason>

/** Why the company said no to an offer. */
export const DeclineReason = z.enum(['competitor', 'terms', 'too_slow', 'not_needed', 'amount', 'other'])
export type DeclineReason = z.infer<typeof DeclineReason>
