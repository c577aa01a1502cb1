import type { Evaluable } from '#shared/fact/evaluate'
import { vocabulary } from '#shared/fact/vocabulary'
import { quotient } from '#shared/kernel/exact'
import { fenToYuan } from '#shared/kernel/fen'
import type { OwnLimit } from '#shared/product/own-limit'
import type { Facts, MatchNeed } from './match-answer.ts'

const factNames = [...vocabulary.keys()]
const slots = new Map(factNames.map((name, slot) => [name, slot]))
const first = factNames.length

/** Where a fact's value stands in a row of values. @throws RangeError for a name that the vocabulary does not hold */
export function slotOf(fact: string): number {
  const slot = slots.get(fact)
  if (slot === undefined) throw new RangeError(`unknown fact ${fact}`)
  return slot
}

/** Own limits read the need's own words; region and industry section are facts of the company. */
export const ownSlots: Readonly<Record<OwnLimit, number>> = {
  amount: first,
  term: first + 1,
  purpose: first + 2,
  guarantee_ways: first + 3,
  repayment_way: first + 4,
  region: slotOf('region'),
  industry_section: slotOf('industry_section'),
}

/** One value a slot; undefined is not known. */
export type Values = readonly (Evaluable | undefined)[]

/** amount x 100 / revenue, compared exactly; not known without a revenue. */
function loanToRevenue(need: MatchNeed, revenue: unknown): Evaluable | undefined {
  if (typeof revenue !== 'number' || revenue <= 0) return undefined
  const numerator = fenToYuan(need.amountFen) * 100
  return quotient(numerator, revenue, numerator / revenue)
}

/** age + term / 12, compared exactly. */
function ageAtMaturity(need: MatchNeed, age: unknown): Evaluable | undefined {
  if (typeof age !== 'number') return undefined
  return quotient(age * 12 + need.termMonths, 12, age + need.termMonths / 12)
}

/** The values that a match rests on: the profile's facts, those that the need gives or that follow from both, and the need's own words. */
export function matchValues(facts: Facts, need: MatchNeed): Values {
  const values: (Evaluable | undefined)[] = factNames.map((name) =>
    Object.hasOwn(facts, name) ? facts[name] : undefined,
  )
  const fill = (fact: string, value: Evaluable | undefined) => {
    if (!Object.hasOwn(facts, fact)) values[slotOf(fact)] = value
  }
  fill('purpose', need.purpose)
  fill('guarantee_ways_offered', need.guaranteeWays)
  fill('loan_to_revenue_pct', loanToRevenue(need, values[slotOf('annual_revenue_yuan')]))
  fill('owner_age_at_maturity', ageAtMaturity(need, values[slotOf('owner_age')]))
  values[ownSlots.amount] = need.amountFen
  values[ownSlots.term] = need.termMonths
  values[ownSlots.purpose] = need.purpose
  values[ownSlots.guarantee_ways] = need.guaranteeWays
  values[ownSlots.repayment_way] = need.repaymentWay ?? undefined
  return values
}
