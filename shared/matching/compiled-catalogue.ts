import { compileTest, type Test } from '#shared/fact/evaluate'
import type { Condition } from '#shared/fact/limit'
import { vocabulary } from '#shared/fact/vocabulary'
import type { Limit, LoanProduct, Tier } from '#shared/product/loan-product'
import { type OwnLimit, ownLimits } from '#shared/product/own-limit'
import { ownSlots, slotOf } from './match-values.ts'

export type CompiledCondition = { readonly slot: number; readonly condition: Condition; readonly test: Test }
export type CompiledTier = { readonly tier: Tier; readonly when: readonly CompiledCondition[] }

/** A limit by its name, with the conditions that must all hold (an amount has two). */
export type CompiledLimit = {
  readonly name: string
  readonly conditions: readonly CompiledCondition[]
  /** The conditions in each tier, where tiers may move this limit; `conditions` are those of the product itself. */
  readonly byTier: readonly (readonly CompiledCondition[])[] | null
}

export type CompiledProduct = {
  readonly product: LoanProduct
  /** Own limits, then hard rules that the machine can judge, in the product's order. */
  readonly limits: readonly CompiledLimit[]
  readonly tiers: readonly CompiledTier[]
  readonly bankChecks: readonly string[]
  readonly preferred: readonly { readonly limit: Limit; readonly compiled: CompiledCondition | null }[]
}

export type CompiledCatalogue = readonly CompiledProduct[]

const compile = (slot: number, condition: Condition): CompiledCondition => ({
  slot,
  condition,
  test: compileTest(condition),
})

const isBankOnly = (fact: string): boolean => vocabulary.get(fact)?.knownBy === 'bank'

const isOwn = (name: string): name is OwnLimit => ownLimits.some((own) => own === name)

/** The slot that a tier's condition reads: `purpose` is the fact there, the rest of the own names are the need's words. */
const tierSlot = (fact: string): number => (isOwn(fact) && fact !== 'purpose' ? ownSlots[fact] : slotOf(fact))

type Range = { readonly min: number | null; readonly max: number | null }

/** A tier's bounds in place of the product's, where it has any. */
const rangeWith = (range: Range, tier: Range | null | undefined): Range =>
  tier == null ? range : { min: tier.min ?? range.min, max: tier.max ?? range.max }

function rangeConditions(fact: 'amount' | 'term', { min, max }: Range): CompiledCondition[] {
  const slot = ownSlots[fact]
  return [
    ...(min === null ? [] : [compile(slot, { fact, op: 'at_least', value: min })]),
    ...(max === null ? [] : [compile(slot, { fact, op: 'at_most', value: max })]),
  ]
}

function listConditions(fact: OwnLimit, wanted: readonly string[]): CompiledCondition[] {
  if (wanted.length === 0) return []
  return [compile(ownSlots[fact], { fact, op: fact === 'guarantee_ways' ? 'any_of' : 'one_of', value: wanted })]
}

/** An own limit's conditions, with a tier's terms in place of the product's. */
function ownConditions(product: LoanProduct, name: OwnLimit, tier: Tier | null): CompiledCondition[] {
  switch (name) {
    case 'amount':
      return rangeConditions(name, rangeWith(product.amountFen, tier?.amountFen))
    case 'term':
      return rangeConditions(name, rangeWith(product.termMonths, tier?.termMonths))
    case 'repayment_way':
      return listConditions(name, tier?.repaymentWays ?? product.repaymentWays)
    case 'purpose':
      return listConditions(name, product.purposes)
    case 'guarantee_ways':
      return listConditions(name, product.guaranteeWays)
    case 'region':
      return listConditions(name, product.regions)
    case 'industry_section':
      return listConditions(name, product.industrySections)
  }
}

const movedByTiers: ReadonlySet<OwnLimit> = new Set(['amount', 'term', 'repayment_way'])

function ownLimit(product: LoanProduct, name: OwnLimit): CompiledLimit[] {
  const conditions = ownConditions(product, name, null)
  const isMoved = movedByTiers.has(name) && product.tiers.length > 0
  const byTier = isMoved ? product.tiers.map((tier) => ownConditions(product, name, tier)) : null
  const isLimit = conditions.length > 0 || byTier?.some((moved) => moved.length > 0)
  return isLimit ? [{ name, conditions, byTier }] : []
}

function compileProduct(product: LoanProduct): CompiledProduct {
  const hard = product.limits.filter((limit) => limit.hard)
  const rules = hard
    .filter(({ fact }) => !isBankOnly(fact))
    .map((limit) => ({ name: limit.fact, conditions: [compile(slotOf(limit.fact), limit)], byTier: null }))
  return {
    product,
    limits: [...ownLimits.flatMap((name) => ownLimit(product, name)), ...rules],
    tiers: product.tiers.map((tier) => ({
      tier,
      when: tier.when.map((condition) => compile(tierSlot(condition.fact), condition)),
    })),
    bankChecks: [...new Set(hard.filter(({ fact }) => isBankOnly(fact)).map(({ fact }) => fact))],
    preferred: product.limits
      .filter((limit) => !limit.hard)
      .map((limit) => ({ limit, compiled: isBankOnly(limit.fact) ? null : compile(slotOf(limit.fact), limit) })),
  }
}

/** Makes a catalogue ready to match, once for many needs. Products must have passed their schema; ids are unique. */
export const compileCatalogue = (products: readonly LoanProduct[]): CompiledCatalogue => products.map(compileProduct)
