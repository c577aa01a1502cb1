import { type Fact, vocabulary } from '#shared/fact/vocabulary'

const ofNeed = { knownBy: 'platform', windowMonths: null, provider: 'need', change: 'workable' } as const

/** What a need itself says, as tiers name it; the amount is in fen here, as everywhere inside the system. */
const needFacts: readonly Fact[] = [
  {
    ...ofNeed,
    name: 'amount',
    base: 'amount',
    label: { zh: '贷款金额', en: 'amount' },
    type: 'number',
    unit: 'count',
    codes: null,
  },
  {
    ...ofNeed,
    name: 'term',
    base: 'term',
    label: { zh: '贷款期限', en: 'term' },
    type: 'number',
    unit: 'months',
    codes: null,
  },
  {
    ...ofNeed,
    name: 'guarantee_ways',
    base: 'guarantee_ways',
    label: { zh: '担保方式', en: 'guarantee ways' },
    type: 'list',
    unit: 'code',
    codes: 'guarantee_way',
  },
  {
    ...ofNeed,
    name: 'repayment_way',
    base: 'repayment_way',
    label: { zh: '还款方式', en: 'repayment way' },
    type: 'text',
    unit: 'code',
    codes: 'repayment_way',
  },
]

/** The facts that a tier's conditions may name: the need's own, and every fact that the machine can judge. */
export const tierFacts: ReadonlyMap<string, Fact> = new Map(
  [...needFacts, ...vocabulary.values()].filter((fact) => fact.knownBy !== 'bank').map((fact) => [fact.name, fact]),
)
