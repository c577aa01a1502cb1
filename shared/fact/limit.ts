/** What a limit asks of a fact. `between` includes both ends. */
export const operators = ['at_least', 'at_most', 'between', 'is', 'one_of', 'none_of', 'any_of', 'all_of'] as const
export type Operator = (typeof operators)[number]

/** A fact's value. A single value counts as a list of one; a fact that is not known has no value at all. */
export type FactValue = number | boolean | string | readonly string[]

/** A limit's value: a bound, a pair of bounds, a value, or a list of values. */
export type LimitValue = number | boolean | string | readonly (number | string)[]

/** One condition on one named fact. */
export type Condition = {
  readonly fact: string
  readonly op: Operator
  readonly value: LimitValue
}
