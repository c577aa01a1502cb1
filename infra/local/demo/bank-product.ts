import type { Condition } from '#shared/fact/limit'
import type { Text } from '#shared/kernel/text'
import type { Fee, Limit, ProductTerms, Rate, Tier } from '#shared/product/loan-product'
import { type DocumentName, documents } from './documents.data.ts'

// Short words to write a bank's products with: a data file says only what makes the product different.

type Pair = readonly [zh: string, en: string]
type Bounds = readonly [min: number, max: number]

/** How far a product got: what isn't published shows the bank's own work. */
export type Stage = 'published' | 'suspended' | 'in_review' | 'draft'

export interface DemoProduct {
  /** Names the product in idempotency keys. */
  readonly key: string
  readonly stage: Stage
  readonly terms: ProductTerms
}

type Given = {
  readonly key: string
  readonly stage?: Stage
  readonly name: Pair
  readonly kind: string
  /** In 10,000 yuan. */
  readonly amountWan: Bounds
  readonly termMonths: Bounds
  readonly rate: Rate
  readonly rateNote?: string
  readonly guarantees: readonly string[]
  readonly repayments: readonly string[]
  /** Working capital unless told. */
  readonly purposes?: readonly string[]
  /** All of Zhoushan unless told. */
  readonly regions?: readonly string[]
  readonly sections?: readonly string[]
  /** Working days to accept, decide and pay out. */
  readonly days: readonly [number, number, number]
  readonly documents: readonly DocumentName[]
  readonly limits: readonly Limit[]
  readonly tiers?: readonly Tier[]
  readonly fees?: readonly Fee[]
  readonly policySupport?: readonly string[]
  readonly remark?: Pair
}

export const text = ([zh, en]: Pair): Text => ({ zh, en })
const fenRange = ([min, max]: Bounds) => ({ min: min * 1_000_000, max: max * 1_000_000 })

export function product(given: Given): DemoProduct {
  const { key, stage = 'published', name, kind, rate, remark } = given
  const [min, max] = given.termMonths
  const [accept, decide, pay] = given.days
  return {
    key,
    stage,
    terms: {
      name: text(name),
      kind,
      amountFen: fenRange(given.amountWan),
      termMonths: { min, max },
      rate,
      rateNote: given.rateNote ?? null,
      guaranteeWays: [...given.guarantees],
      repaymentWays: [...given.repayments],
      purposes: [...(given.purposes ?? ['working_capital'])],
      regions: [...(given.regions ?? ['330900'])],
      industrySections: [...(given.sections ?? [])],
      promisedDays: { accept, decide, pay },
      documents: (['licence', ...given.documents] as const).map((one) => text(documents[one])),
      limits: [...given.limits],
      tiers: [...(given.tiers ?? [])],
      tierNotes: [],
      fees: [...(given.fees ?? [])],
      policySupport: [...(given.policySupport ?? [])],
      remark: remark === undefined ? null : text(remark),
    },
  }
}

/** LPR plus a spread in basis points. */
export const lpr = (spreadMinBp: number, spreadMaxBp: number, tenor: '1y' | '5y' = '1y'): Rate => ({
  kind: 'lpr',
  tenor,
  spreadMinBp,
  spreadMaxBp,
})
export const fixed = (minBp: number, maxBp: number): Rate => ({ kind: 'fixed', minBp, maxBp })

const limit = (condition: Condition): Limit => {
  const { fact, op, value } = condition
  return { fact, op, value: typeof value === 'object' ? [...value] : value, hard: true, textZh: null }
}
export const atLeast = (fact: string, value: number): Limit => limit({ fact, op: 'at_least', value })
export const atMost = (fact: string, value: number): Limit => limit({ fact, op: 'at_most', value })
export const between = (fact: string, low: number, high: number): Limit =>
  limit({ fact, op: 'between', value: [low, high] })
export const is = (fact: string, value: boolean | string): Limit => limit({ fact, op: 'is', value })
export const oneOf = (fact: string, ...value: string[]): Limit => limit({ fact, op: 'one_of', value })
export const anyOf = (fact: string, ...value: string[]): Limit => limit({ fact, op: 'any_of', value })
/** Shown, never excludes. */
export const preferred = (one: Limit): Limit => ({ ...one, hard: false })
/** What only the bank can judge, in its own words. */
export const bankChecks = (fact: string, textZh: string): Limit => ({ ...is(fact, true), textZh })

type Terms = {
  readonly amountWan?: Bounds
  readonly termMonths?: Bounds
  readonly rate?: Rate
  readonly repayments?: readonly string[]
}

/** Other terms for those who meet the conditions; the first that fits counts. */
export function tier(name: Pair, when: readonly Limit[], terms: Terms): Tier {
  const { amountWan, termMonths, rate, repayments } = terms
  return {
    name: text(name),
    when: when.map(({ fact, op, value }) => ({ fact, op, value })),
    amountFen: amountWan === undefined ? null : fenRange(amountWan),
    termMonths: termMonths === undefined ? null : { min: termMonths[0], max: termMonths[1] },
    rate: rate ?? null,
    repaymentWays: repayments === undefined ? null : [...repayments],
  }
}

const feeNames: Readonly<Record<string, Pair>> = {
  guarantee_fee: ['担保费', 'guarantee fee'],
  handling_fee: ['手续费', 'handling fee'],
  assessment_fee: ['评估费', 'assessment fee'],
  insurance_fee: ['保险费', 'insurance fee'],
}

/** One-off, in basis points of the principal. */
export function fee(kind: keyof typeof feeNames, minBp: number, maxBp: number, noteZh: string | null = null): Fee {
  const name = feeNames[kind]
  if (name === undefined) throw new Error(`no fee is called ${kind}`)
  return { kind, name: text(name), minBp, maxBp, noteZh }
}

// What nearly every bank asks of everybody.
export const inBusiness = is('registration_status', 'in_business')
export const noDebtor = is('judgment_debtor', false)
export const noArrears = is('tax_arrears', false)
export const noOverdue = atMost('overdue_days', 0)
export const noMisconduct = is('serious_misconduct_listed', false)
export const smallOrMicro = oneOf('size_class', 'small', 'micro')
