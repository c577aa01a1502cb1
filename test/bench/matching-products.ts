import { readFileSync } from 'node:fs'
import type { Facts, MatchNeed } from '#shared/matching/match-answer'
import type { Limit, LoanProduct, Rate } from '#shared/product/loan-product'
import { parsePublishedTerms } from '#shared/product/published-terms-file'

/** The published products that every generated one is a variation of. */
function basis(): readonly LoanProduct[] {
  const { products, faults } = parsePublishedTerms(
    JSON.parse(readFileSync('infra/local/demo/data/loan-products.json', 'utf8')),
  )
  if (products === null) throw new Error(faults.join('\n'))
  return products
}

/** Park and Miller's minimal standard generator: the same products on every machine. */
function* draws(): Generator<number, never> {
  let state = 20_261_124
  for (;;) {
    state = (state * 48_271) % 2_147_483_647
    yield state / 2_147_483_647
  }
}

type Draw = () => number

const around = (value: number, draw: Draw): number => Math.round(value * (0.7 + 0.6 * draw()))

function variedLimit(limit: Limit, draw: Draw): Limit {
  const { value } = limit
  if (typeof value === 'number') return { ...limit, value: around(value, draw) }
  const [low, high] = Array.isArray(value) ? value : []
  if (typeof low !== 'number' || typeof high !== 'number') return limit
  return { ...limit, value: [Math.max(18, low - Math.round(4 * draw())), high + Math.round(4 * draw())] }
}

function variedRate(rate: Rate, draw: Draw): Rate {
  const shift = Math.round(100 * draw())
  return rate.kind === 'fixed' ? { ...rate, minBp: rate.minBp + shift, maxBp: rate.maxBp + shift } : rate
}

/** Products with other bounds, rates and regions than the published ones, in their proportions. */
export function generatedProducts(count: number): LoanProduct[] {
  const source = draws()
  const draw: Draw = () => source.next().value
  const published = basis()
  return Array.from({ length: count }, (_, index) => {
    const product = published[index % published.length]
    if (product === undefined) throw new Error('no published products')
    const { min, max } = product.amountFen
    return {
      ...product,
      id: `${product.id}-${String(index).padStart(6, '0')}`,
      amountFen: { min, max: max === null ? null : around(max, draw) },
      rate: variedRate(product.rate, draw),
      regions: product.regions.map((region) => (draw() < 0.3 ? '330900' : region)),
      limits: product.limits.map((limit) => variedLimit(limit, draw)),
    }
  })
}

export const benchNeed: MatchNeed = {
  amountFen: 200_000_000,
  termMonths: 12,
  purpose: 'working_capital',
  guaranteeWays: ['credit', 'guarantor', 'property_mortgage'],
  repaymentWay: null,
}

/** A company of Dinghai District; what is left out is not known, as in life. */
export const benchFacts: Facts = {
  annual_revenue_yuan: 9_000_000,
  borrower_type: 'company',
  card_utilisation_pct: 40,
  certificates: ['tech_sme'],
  credit_enquiries_6m: 3,
  debt_ratio_pct: 55,
  housing_fund_paid: true,
  industry_section: 'C',
  invoice_months_12m: 12,
  invoices_12m_yuan: 7_000_000,
  judgment_debtor: false,
  litigation_pending: false,
  loan_count_company: 1,
  loans_outstanding_yuan: 2_000_000,
  months_in_operation: 60,
  months_of_continuous_tax: 36,
  months_since_last_tax_payment: 1,
  months_since_legal_rep_change: 40,
  months_since_registration: 61,
  net_profit_yuan: 600_000,
  overdue_days: 0,
  overdue_total_24m: 1,
  owner_age: 45,
  owner_mainland_resident: true,
  owner_shareholding_pct: 60,
  penalties_12m: 0,
  region: '330902',
  registration_status: 'in_business',
  revenue_growth_pct: 8,
  serious_misconduct_listed: false,
  size_class: 'small',
  tax_arrears: false,
  tax_grade: 'B',
  tax_paid_12m_yuan: 180_000,
}
