import { compareQuotient, type Quotient } from '#shared/kernel/exact'
import type { Condition, FactValue, LimitValue } from './limit.ts'

/** `not_known` is an answer of its own: never a silent pass or fail. */
export type Answer = 'holds' | 'fails' | 'not_known'

/** A value as the evaluator takes it: derived figures come as quotients, so that they are compared exactly. */
export type Evaluable = FactValue | Quotient
export type Test = (value: Evaluable) => boolean

/** Tells whether an offered code meets the wanted one. */
type CodeTest = (offered: string) => boolean

const sameCode = (wanted: string): CodeTest => {
  return (offered) => offered === wanted
}

/** GB/T 2260 downwards: 330000 and 330900 hold 330902, 330902 holds itself only. */
const withinRegion = (wanted: string): CodeTest => {
  const area = /^\d{4}00$/.test(wanted) ? wanted.replace(/(00){1,2}$/, '') : null
  return (offered) => offered === wanted || (area !== null && offered.startsWith(area))
}

/** `pledge` on a product is met by any kind of pledge. */
const guaranteeWay = (wanted: string): CodeTest =>
  wanted === 'pledge' ? (offered) => offered === wanted || offered.endsWith('_pledge') : sameCode(wanted)

function codeTestOf(fact: string): (wanted: string) => CodeTest {
  if (fact === 'region') return withinRegion
  return fact === 'guarantee_ways_offered' || fact === 'guarantee_ways' ? guaranteeWay : sameCode
}

const isList = Array.isArray as (value: unknown) => value is readonly unknown[]
const codesIn = (value: Evaluable | LimitValue): readonly string[] =>
  isList(value) ? value.map(String) : [String(value)]
const isQuotient = (value: Evaluable): value is Quotient =>
  typeof value === 'object' && !isList(value) && 'denominator' in value

/** @returns negative, 0 or positive; NaN, which no limit holds for, where the value is no number */
function compare(value: Evaluable, bound: number): number {
  if (typeof value === 'number') return value - bound
  return isQuotient(value) ? compareQuotient(value, bound) : Number.NaN
}

function numberIn(value: LimitValue | undefined): number {
  if (typeof value !== 'number') throw new TypeError(`a bound must be a number, not ${JSON.stringify(value)}`)
  return value
}

function compileList({ fact, op, value }: Condition): Test {
  const wanted = codesIn(value).map(codeTestOf(fact))
  const meets = (code: string) => wanted.some((want) => want(code))
  const hasOne: Test = (has) => (typeof has === 'string' ? meets(has) : codesIn(has).some(meets))
  if (op === 'none_of') return (has) => !hasOne(has)
  if (op !== 'all_of') return hasOne
  return (has) => {
    const offered = codesIn(has)
    return wanted.every((want) => offered.some(want))
  }
}

function compileIs(condition: Condition): Test {
  const wanted = condition.value
  if (typeof wanted === 'number') return (value) => compare(value, wanted) === 0
  if (typeof wanted === 'boolean') return (value) => value === wanted
  return compileList(condition)
}

/**
 * Turns a condition into a test of a known value. A list meets `one_of`, `any_of` and `is` if any member does,
 * `none_of` if none is in it, `all_of` if every wanted one is among its members; `between` includes both ends.
 * @throws TypeError where the value does not fit the operator: parse limits first
 */
export function compileTest(condition: Condition): Test {
  const { op, value } = condition
  switch (op) {
    case 'at_least': {
      const bound = numberIn(value)
      return (has) => compare(has, bound) >= 0
    }
    case 'at_most': {
      const bound = numberIn(value)
      return (has) => compare(has, bound) <= 0
    }
    case 'between': {
      const [low, high] = isList(value) ? [numberIn(value[0]), numberIn(value[1])] : [Number.NaN, Number.NaN]
      return (has) => compare(has, low) >= 0 && compare(has, high) <= 0
    }
    case 'is':
      return compileIs(condition)
    default:
      return compileList(condition)
  }
}
