import type { RefusalCode } from '#shared/financing/refusal-reason'
import type { ShownReason } from '#web/features/financing/reason-text.tsx'

/** A condition that a reason may rest on. */
export type RefusalRule = {
  readonly fact: string
  readonly answer: 'holds' | 'fails' | 'not_known' | 'bank_checks'
  /** The condition in short. */
  readonly words: string
  /** As the company reads it, with its value where the bank may see that. */
  readonly sentence: NonNullable<ShownReason['rule']>
}

export const refusalCodes = [
  'rule_not_met',
  'repayment_capacity',
  'debt_too_high',
  'collateral_insufficient',
  'purpose_not_supported',
  'information_untrue',
  'business_not_verified',
  'quota_used_up',
  'documents_not_supplied',
] as const satisfies readonly RefusalCode[]

/** A reason as it is typed. An empty fact: it rests on a finding alone. */
export type TypedReason = {
  readonly code: string
  readonly fact: string
  readonly hasFinding: boolean
  readonly value: string
  readonly limit: string
  readonly source: string
  readonly date: string
}

/** @param today ISO date, the usual day of a finding */
export const emptyReason = (today: string): TypedReason => ({
  ...{ code: 'rule_not_met', fact: '', hasFinding: false },
  ...{ value: '', limit: '', source: '', date: today },
})

export type ReasonFault = 'ruleMissing' | 'ruleHolds' | 'ruleNotKnown' | 'findingMissing'

const hasFinding = ({ code, hasFinding: isOpen }: TypedReason) => isOpen || code !== 'rule_not_met'
const isWhole = ({ value, limit, source, date }: TypedReason) =>
  [value, limit, source].every((one) => one.trim() !== '') && /^\d{4}-\d{2}-\d{2}$/.test(date)

/** A fact may be asked for by several conditions: the one that fails is meant. */
function ruleFor(fact: string, rules: readonly RefusalRule[]): RefusalRule | undefined {
  const about = rules.filter((rule) => rule.fact === fact)
  return about.find(({ answer }) => answer === 'fails') ?? about[0]
}

/** What the API would send a reason back for, by the same rule; null: it stands. */
export function reasonFault(reason: TypedReason, rules: readonly RefusalRule[]): ReasonFault | null {
  const rule = reason.fact === '' ? undefined : ruleFor(reason.fact, rules)
  if (hasFinding(reason)) return isWhole(reason) ? null : 'findingMissing'
  if (!rule) return 'ruleMissing'
  if (rule.answer === 'fails') return null
  return rule.answer === 'holds' ? 'ruleHolds' : 'ruleNotKnown'
}

/** Whether the form asks for what the bank found: always but where a rule alone is the ground. */
export const asksFinding = hasFinding

const findingOf = (reason: TypedReason) =>
  hasFinding(reason)
    ? {
        value: reason.value.trim(),
        limit: reason.limit.trim(),
        source: reason.source.trim(),
        date: reason.date,
      }
    : null

export const reasonBody = (reason: TypedReason) => ({
  code: reason.code,
  fact: reason.fact === '' ? null : reason.fact,
  finding: findingOf(reason),
})

/** As the company will read it. */
export function reasonShown(reason: TypedReason, rules: readonly RefusalRule[]): ShownReason {
  const rule = reason.fact === '' ? undefined : ruleFor(reason.fact, rules)
  const code = refusalCodes.find((one) => one === reason.code) ?? 'rule_not_met'
  return { code, rule: rule?.sentence ?? null, finding: findingOf(reason) }
}
