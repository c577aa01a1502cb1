import * as z from 'zod'
import type { Text } from '#shared/kernel/text'
import type { LoanProduct } from './loan-product.ts'

/** Groups of filters in the supermarket. Inside a group any chosen option will do, between groups all must. */
export const FacetName = z.enum(['guarantee', 'amount', 'term', 'suits', 'policy', 'kind', 'bank', 'origin'])
export type FacetName = z.infer<typeof FacetName>

/** What a product says about itself, group by group. What it doesn't say it has no tag for. */
export type Tags = Readonly<Record<FacetName, readonly string[]>>

type Band = { readonly code: string; readonly label: Text; readonly above: number; readonly upTo: number }

/** Amounts in fen that a product lends at all, if only some of them. */
export const amountBands: readonly Band[] = [
  { code: 'to_1m', label: { zh: '100 万元以下', en: 'Under CNY 1 million' }, above: 0, upTo: 99_999_999 },
  {
    code: '1m_to_5m',
    label: { zh: '100 ~ 500 万元', en: 'CNY 1 to 5 million' },
    above: 99_999_999,
    upTo: 500_000_000,
  },
  {
    code: 'over_5m',
    label: { zh: '500 万元以上', en: 'Over CNY 5 million' },
    above: 500_000_000,
    upTo: Number.POSITIVE_INFINITY,
  },
]

export const termBands: readonly Band[] = [
  { code: 'to_12', label: { zh: '1 年以内', en: 'Up to 1 year' }, above: 0, upTo: 12 },
  { code: '13_to_36', label: { zh: '1 ~ 3 年', en: '1 to 3 years' }, above: 12, upTo: 36 },
  { code: 'over_36', label: { zh: '3 年以上', en: 'Over 3 years' }, above: 36, upTo: Number.POSITIVE_INFINITY },
]

/** A product lends in a band where its published range reaches into it; without an upper end nothing is known. */
function bandsOf(bands: readonly Band[], { min, max }: { min: number | null; max: number | null }): string[] {
  if (max === null) return []
  return bands.filter(({ above, upTo }) => max > above && (min ?? 0) <= upTo).map(({ code }) => code)
}

type Group = { readonly label: Text; readonly codes: readonly string[] }

/** Guarantee ways as somebody looks for them. */
export const guaranteeGroups: Readonly<Record<string, Group>> = {
  credit: { label: { zh: '纯信用', en: 'Unsecured' }, codes: ['credit'] },
  property: { label: { zh: '房产抵押', en: 'Property mortgage' }, codes: ['property_mortgage'] },
  government: {
    label: { zh: '政府性融资担保', en: 'Government guarantee' },
    codes: ['government_guarantee', 'risk_pool'],
  },
  guarantor: {
    label: { zh: '保证人、联保', en: 'Guarantor or group' },
    codes: ['guarantor', 'owner_joint_liability', 'spouse_guarantee', 'mutual_guarantee', 'group_guarantee'],
  },
  vessel: {
    label: { zh: '渔船、海域使用权', en: 'Vessel or sea-use right' },
    codes: ['vessel_mortgage', 'sea_use_right_mortgage', 'fishery_insurance'],
  },
  pledge: {
    label: { zh: '应收账款等质押', en: 'Receivables and other pledges' },
    codes: [
      'pledge',
      'deposit_pledge',
      'bill_pledge',
      'receivables_pledge',
      'warehouse_receipt_pledge',
      'ip_pledge',
      'gold_pledge',
    ],
  },
}

/** Policy support; a code may carry its figure (`interest_subsidy 1%`). */
export const policyGroups: Readonly<Record<string, Group>> = {
  subsidy: { label: { zh: '财政贴息', en: 'Interest subsidy' }, codes: ['interest_subsidy'] },
  risk_pool: { label: { zh: '风险补偿资金池', en: 'Risk-compensation pool' }, codes: ['risk_pool'] },
  government: { label: { zh: '政府性融资担保', en: 'Government guarantee' }, codes: ['government_guarantee'] },
  guarantee_fee: {
    label: { zh: '担保费减免', en: 'Guarantee fee reduced' },
    codes: ['guarantee_fee_subsidy', 'guarantee_fee_waived'],
  },
  other: { label: { zh: '其他支持', en: 'Other support' }, codes: ['fiscal_deposit_linked', 'credit_insurance'] },
}

const groupsOf = (groups: Readonly<Record<string, Group>>, codes: readonly string[]): string[] =>
  Object.keys(groups).filter((name) => groups[name]?.codes.some((code) => codes.includes(code)))

/** For whom a product says that it is. */
export const suitGroups = {
  first_loan: { zh: '首次贷款', en: 'First loan' },
  sole_trader: { zh: '个体工商户', en: 'Sole traders' },
  fishery: { zh: '渔业、水产', en: 'Fishery and seafood' },
  science: { zh: '科技企业', en: 'Technology companies' },
  farming: { zh: '农业经营主体', en: 'Farms and cooperatives' },
  homestay: { zh: '民宿、乡村旅游', en: 'Homestays and rural tourism' },
} as const satisfies Record<string, Text>
type Suit = keyof typeof suitGroups

const farmers = [
  'cooperative',
  'family_farm',
  'large_grower',
  'farm_household',
  'agri_service',
  'micro_agri_enterprise',
]
const technical = /tech|innovative|specialised|little_giant|angel_fund/

/** The codes that a product's rules ask for in one fact; those that it shuts out are no invitation. */
function askedFor({ limits }: LoanProduct, fact: string): string[] {
  return limits
    .filter((limit) => limit.fact === fact && limit.op !== 'none_of')
    .flatMap(({ value }) => (typeof value === 'object' ? value.map(String) : [String(value)]))
}

function suitsOf(product: LoanProduct): Suit[] {
  const { kind, purposes, guaranteeWays } = product
  const borrowers = askedFor(product, 'borrower_type')
  const anyOf = (codes: readonly string[], ...wanted: string[]) => wanted.some((code) => codes.includes(code))
  const said: Readonly<Record<Suit, boolean>> = {
    first_loan: kind === 'first_loan' || askedFor(product, 'first_loan').includes('true'),
    sole_trader: borrowers.includes('individual_business'),
    fishery:
      anyOf(purposes, 'fishery', 'aquaculture', 'marine_economy') ||
      anyOf(guaranteeWays, 'vessel_mortgage', 'sea_use_right_mortgage', 'fishery_insurance') ||
      askedFor(product, 'rural_credit_mark').includes('credit_vessel'),
    science: askedFor(product, 'certificates').some((code) => technical.test(code)),
    farming: purposes.includes('agriculture') || anyOf(borrowers, ...farmers),
    homestay: anyOf(purposes, 'homestay', 'rural_tourism'),
  }
  return (Object.keys(suitGroups) as Suit[]).filter((suit) => said[suit]) // keys of the table itself
}

/** How a bank is named in a filter: by its organisation, or by name where it isn't on the platform. */
export const bankKey = ({ bank }: LoanProduct): string => bank.organisationId ?? bank.name.zh

export function tagsOf(product: LoanProduct): Tags {
  return {
    guarantee: groupsOf(guaranteeGroups, product.guaranteeWays),
    amount: bandsOf(amountBands, product.amountFen),
    term: bandsOf(termBands, product.termMonths),
    suits: suitsOf(product),
    policy: groupsOf(
      policyGroups,
      product.policySupport.map((code) => code.split(' ')[0] ?? code),
    ),
    kind: [product.kind],
    bank: [bankKey(product)],
    origin: [product.origin],
  }
}
