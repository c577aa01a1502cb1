import * as z from 'zod'
import { Limit } from '#shared/product/loan-product'

const Value = z.union([z.number(), z.boolean(), z.string(), z.array(z.union([z.string(), z.number()])).readonly()])

/** One condition of the pinned product version, as the engine judged it when the application was made. */
export const RuleFinding = z.object({
  /** Own limits go by their names (`amount`, `term` …), rules by their fact. */
  fact: z.string(),
  op: Limit.shape.op,
  wants: Value,
  /** `bank_checks`: only the bank can know. */
  answer: z.enum(['holds', 'fails', 'not_known', 'bank_checks']),
  /** A preferred one never excludes. */
  hard: z.boolean(),
  /** null: not known, or not for whoever reads this. */
  has: Value.nullable(),
  /** Where the value is from and of which day; null for what the need says itself. */
  source: z
    .object({ kind: z.enum(['platform', 'declared']), provider: z.string().nullable(), asOf: z.string() })
    .nullable(),
})
export type RuleFinding = z.infer<typeof RuleFinding>

/** How many conditions there are of each answer, for lists. */
export const RuleCounts = z.strictObject({ holds: z.int(), fails: z.int(), notKnown: z.int(), bankChecks: z.int() })
export type RuleCounts = z.infer<typeof RuleCounts>

export function countRules(findings: readonly RuleFinding[]): RuleCounts {
  const count = (answer: RuleFinding['answer']) => findings.filter((one) => one.answer === answer).length
  return {
    holds: count('holds'),
    fails: count('fails'),
    notKnown: count('not_known'),
    bankChecks: count('bank_checks'),
  }
}
