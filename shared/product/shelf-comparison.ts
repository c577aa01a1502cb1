import * as z from 'zod'
import { LoanProduct } from './loan-product.ts'
import { Labelled, Words } from './shelf-card.ts'
import type { ShelfDetail } from './shelf-detail.ts'

/** What a line says of one product. Nothing has three forms: there is none, there is no limit, the bank has not said. */
const Value = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('amounts'), ...LoanProduct.shape.amountFen.shape }),
  z.object({ kind: z.literal('months'), ...LoanProduct.shape.termMonths.shape }),
  z.object({ kind: z.literal('rates'), minBp: z.int().nullable(), maxBp: z.int().nullable() }),
  z.object({ kind: z.literal('days'), days: z.int() }),
  z.object({ kind: z.literal('codes'), codes: z.array(Labelled) }),
  z.object({ kind: z.literal('words'), words: z.array(z.object({ zh: z.string(), en: z.string().nullable() })) }),
  z.object({ kind: z.literal('fees'), fees: LoanProduct.shape.fees }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('no_limit') }),
  z.object({ kind: z.literal('not_published') }),
])
export type ComparedValue = z.infer<typeof Value>

const comparisonLines = [
  'annual',
  'rate',
  'amount',
  'term',
  'accept',
  'decide',
  'pay',
  'guarantee_ways',
  'repayment_ways',
  'fees',
  'purposes',
  'regions',
  'industry_sections',
  'conditions',
  'documents',
  'policy_support',
] as const

export const ComparisonLine = z.object({
  line: z.enum(comparisonLines),
  label: Words,
  /** One for each product, in the order asked. */
  values: z.array(Value),
  equal: z.boolean(),
  /** Places of the best, where better is plain (cost, days): lower is better. Empty otherwise or where all are alike. */
  better: z.array(z.int()),
})
export type ComparisonLine = z.infer<typeof ComparisonLine>
type Line = ComparisonLine['line']

const labels: Readonly<Record<Line, ComparisonLine['label']>> = {
  annual: { zh: '年化利率（单利，含全部费用）', en: 'Annual rate (simple, fees included)' },
  rate: { zh: '年利率', en: 'Yearly rate' },
  amount: { zh: '额度', en: 'Amount' },
  term: { zh: '期限', en: 'Term' },
  accept: { zh: '承诺受理', en: 'Promised to accept' },
  decide: { zh: '承诺审批', en: 'Promised to decide' },
  pay: { zh: '承诺放款', en: 'Promised to pay out' },
  guarantee_ways: { zh: '担保方式', en: 'Guarantee ways' },
  repayment_ways: { zh: '还款方式', en: 'Repayment ways' },
  fees: { zh: '费用', en: 'Fees' },
  purposes: { zh: '用途', en: 'Purposes' },
  regions: { zh: '地区', en: 'Regions' },
  industry_sections: { zh: '行业', en: 'Industries' },
  conditions: { zh: '条件', en: 'Conditions' },
  documents: { zh: '材料', en: 'Documents' },
  policy_support: { zh: '政策支持', en: 'Policy support' },
}

type Nothing = 'none' | 'no_limit' | 'not_published'
const unpublished: ComparedValue = { kind: 'not_published' }
/** A bank's terms on the platform are complete, so what they leave empty says something; a public source's do not. */
const nothing = ({ origin }: ShelfDetail, said: Nothing): ComparedValue => ({
  kind: origin === 'bank' ? said : 'not_published',
})
const days = (value: number | null): ComparedValue => (value === null ? unpublished : { kind: 'days', days: value })
const codes = (product: ShelfDetail, all: Labelled[], empty: Nothing): ComparedValue =>
  all.length === 0 ? nothing(product, empty) : { kind: 'codes', codes: all }
const words = (product: ShelfDetail, all: { zh: string; en: string | null }[]): ComparedValue =>
  all.length === 0 ? nothing(product, 'none') : { kind: 'words', words: all }
const range = <K extends 'amounts' | 'months'>(kind: K, ends: { min: number | null; max: number | null }) =>
  ends.min === null && ends.max === null ? unpublished : { kind, min: ends.min, max: ends.max }
const rates = (ends: { minBp: number | null; maxBp: number | null } | null): ComparedValue =>
  ends === null || (ends.minBp === null && ends.maxBp === null)
    ? unpublished
    : { kind: 'rates', minBp: ends.minBp, maxBp: ends.maxBp }

const readLine: Readonly<Record<Line, (product: ShelfDetail) => ComparedValue>> = {
  annual: ({ annual }) => rates(annual),
  rate: ({ rate }) => rates(rate),
  amount: ({ amountFen }) => range('amounts', amountFen),
  term: ({ termMonths }) => range('months', termMonths),
  accept: ({ promisedDays }) => days(promisedDays.accept),
  decide: ({ promisedDays }) => days(promisedDays.decide),
  pay: ({ promisedDays }) => days(promisedDays.pay),
  guarantee_ways: (product) => codes(product, product.guaranteeWays, 'none'),
  repayment_ways: (product) => codes(product, product.repaymentWays, 'none'),
  fees: (product) => (product.fees.length === 0 ? nothing(product, 'none') : { kind: 'fees', fees: product.fees }),
  purposes: (product) => codes(product, product.purposes, 'no_limit'),
  regions: (product) => codes(product, product.regions, 'no_limit'),
  industry_sections: (product) => codes(product, product.industrySections, 'no_limit'),
  conditions: (product) =>
    words(
      product,
      product.rules.filter(({ hard }) => hard).map((rule) => rule.words),
    ),
  documents: (product) => words(product, product.documents),
  policy_support: (product) => codes(product, product.policySupport, 'none'),
}

/** What makes one plainly better; the upper end of a cost is what somebody may have to pay. */
const costOf: Readonly<Partial<Record<Line, (value: ComparedValue) => number | null>>> = {
  annual: (value) => (value.kind === 'rates' ? value.maxBp : null),
  rate: (value) => (value.kind === 'rates' ? value.maxBp : null),
  accept: (value) => (value.kind === 'days' ? value.days : null),
  decide: (value) => (value.kind === 'days' ? value.days : null),
  pay: (value) => (value.kind === 'days' ? value.days : null),
}

/** Line by line what products say, and where they differ. */
export function compareProducts(products: readonly ShelfDetail[]): ComparisonLine[] {
  return comparisonLines.map((line) => {
    const values = products.map(readLine[line])
    const equal = values.every((value) => JSON.stringify(value) === JSON.stringify(values[0]))
    const costs = values.map(costOf[line] ?? (() => null))
    const known = costs.filter((cost) => cost !== null)
    const best = Math.min(...known)
    const better = costs.flatMap((cost, at) => (cost === best && !equal ? [at] : []))
    return { line, label: labels[line], values, equal, better: better.length < values.length ? better : [] }
  })
}
