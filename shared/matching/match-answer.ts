import type { FactValue, LimitValue, Operator } from '#shared/fact/limit'
import type { Fen } from '#shared/kernel/fen'

/**
 * A company's facts by name; an absent one is not known, unless it follows from the need (what is offered, the purpose,
 * loan to revenue, the owner's age at the end). One that is there as `undefined` is not known, whatever would follow.
 */
export type Facts = Readonly<Record<string, FactValue | undefined>>

/** What a company asks for. `repaymentWay` null: any; an empty list of guarantee ways offers nothing. */
export type MatchNeed = {
  readonly amountFen: Fen
  readonly termMonths: number
  readonly purpose: string
  readonly guaranteeWays: readonly string[]
  readonly repaymentWay: string | null
}

/** Version of the rules in this folder; a changed meaning is a new version. */
export const ruleVersion = '1'

/**
 * A limit that does not hold. Own limits go by `amount` (fen), `term` (months), `purpose`, `guarantee_ways`,
 * `repayment_way`, `region`, `industry_section`, the others by their fact.
 */
export type FailedLimit = {
  readonly fact: string
  readonly op: Operator
  readonly wants: LimitValue
  readonly has: FactValue
}

/** A preferred limit never decides; it is shown with its answer. */
export type PreferredLimit = {
  readonly fact: string
  readonly op: Operator
  readonly wants: LimitValue
  readonly answer: 'holds' | 'fails' | 'not_known' | 'bank_checks'
}

/** What the price rests on: the tier that fits, the top of the range, a "from" rate only, or nothing published. */
export type PriceBasis = 'tier' | 'top_of_range' | 'from' | 'none'

/** The price of this very loan; nulls where the rate has no upper end, a fee is not published or the way has none. */
export type LoanPrice = {
  readonly basis: PriceBasis
  readonly way: string
  /** The annual rate that was reckoned with; for `from` the published lower end. */
  readonly rateBp: number | null
  /** Day of the loan prime rate that the rate rests on. */
  readonly lprDate: string | null
  readonly aprBp: number | null
  readonly totalCostFen: Fen | null
  readonly feeFen: Fen | null
  readonly firstInstalmentFen: Fen | null
}

type Judged = {
  readonly productId: string
  readonly productVersion: number
  /** Names of the limits that hold, each once. */
  readonly why: readonly string[]
  /** Facts that only the bank can check; they decide nothing. */
  readonly bankChecks: readonly string[]
  readonly preferred: readonly PreferredLimit[]
}

/** A change of the need that would make the product eligible, checked by matching again. */
export type NeedChange =
  | { readonly fact: 'amount' | 'term'; readonly to: number }
  | { readonly fact: 'guarantee_ways'; readonly to: readonly string[] }
  | { readonly fact: 'repayment_way'; readonly to: string }

export type Eligible = Judged & { readonly price: LoanPrice }
export type NearMiss = Judged & {
  readonly failed: readonly FailedLimit[]
  readonly missing: readonly string[]
  readonly change: NeedChange | null
}
export type CannotTell = Judged & { readonly missing: readonly string[] }

/** Every product of the catalogue in one of three groups; `eligible` is ranked, the others are in order of their ids. */
export type MatchAnswer = {
  readonly ruleVersion: string
  readonly eligible: readonly Eligible[]
  readonly nearMiss: readonly NearMiss[]
  readonly cannotTell: readonly CannotTell[]
}
