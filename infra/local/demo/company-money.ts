import type { FactValue } from '#shared/fact/limit'
import type { Seeded } from './seeded.ts'
import type { Business } from './trade.ts'

/** What is true of a company and moves everything else: how large, how old, how well kept. */
export interface Standing {
  readonly monthsInOperation: number
  readonly revenueYuan: number
  readonly employees: number
  readonly assetsYuan: number
  /** About normal: below -1 there are bad records, above 1 there are awards. */
  readonly conduct: number
}

export type Facts = Record<string, FactValue>

const round = (value: number, step: number): number => Math.round(value / step) * step
const bounded = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
const youngMonths = 12

export function drawStanding(random: Seeded, business: Business, monthsInOperation: number): Standing {
  const age = monthsInOperation < youngMonths ? 0.45 : monthsInOperation < 36 ? 0.8 : 1.1
  const revenueYuan = round(business.revenueYuan * age * Math.exp(1.15 * random.normal()), 100)
  const heads = (revenueYuan / business.revenueAHeadYuan) * Math.exp(0.3 * random.normal())
  return {
    monthsInOperation,
    revenueYuan,
    employees: Math.max(1, Math.round(heads)),
    assetsYuan: round(revenueYuan * (0.4 + 0.9 * random.next()), 1000),
    conduct: random.normal() + (monthsInOperation > 60 ? 0.2 : 0),
  }
}

/** Statements as filed with the tax: revenue, profit, debts. */
export function drawStatements(random: Seeded, business: Business, { revenueYuan, conduct }: Standing): Facts {
  const growth = bounded(6 + 14 * random.normal() + 3 * conduct, -60, 120)
  const margin = business.marginPct * (1 + 0.7 * random.normal()) + conduct
  return {
    annual_revenue_yuan: revenueYuan,
    revenue_growth_pct: round(growth, 0.1) === 0 ? 0 : Math.round(growth * 10) / 10,
    net_profit_yuan: round((revenueYuan * margin) / 100, 100),
    debt_ratio_pct: Math.round(bounded(52 + 15 * random.normal() - 4 * conduct, 8, 118) * 10) / 10,
    profitable_years_of_last_2: margin > 1 ? 2 : margin > -2 ? 1 : 0,
  }
}

/** Small businesses under 1.2 million yuan pay next to nothing (VAT relief for small taxpayers). */
const reliefBelowYuan = 1_200_000

export function drawTax(random: Seeded, business: Business, standing: Standing): Facts {
  const { revenueYuan, monthsInOperation, conduct } = standing
  const share = (business.taxPct / 100) * (0.6 + 0.8 * random.next())
  const paid = round(revenueYuan * share * (revenueYuan < reliefBelowYuan ? 0.12 : 1), 100)
  const growth = Math.round((5 + 18 * random.normal() + 3 * conduct) * 10) / 10
  const isPaying = paid > 0
  return {
    ...gradeOf(random, business, standing),
    tax_paid_12m_yuan: paid,
    tax_paid_avg_24m_yuan: round(paid * (1 - growth / 250), 100),
    tax_paid_plus_relief_12m_yuan: round(paid * (1.05 + 0.3 * random.next()), 100),
    tax_growth_pct: growth,
    tax_arrears: conduct < -1.7,
    tax_misconduct_24m: conduct < -2.4,
    months_since_last_tax_payment: isPaying ? random.int(0, 2) : random.int(4, 14),
    months_of_continuous_tax: Math.min(monthsInOperation, isPaying ? random.int(8, 72) : random.int(0, 6)),
    zero_tax_declarations_12m: isPaying ? random.int(0, revenueYuan < reliefBelowYuan ? 6 : 1) : random.int(5, 12),
    missing_vat_declarations_24m: conduct < -1.1 ? random.int(1, 4) : 0,
    vat_paid_24m_nonzero: isPaying,
  }
}

/** Sole traders mostly take no part in the grading (国家税务总局公告 2014 年第 40 号); newcomers are M. */
function gradeOf(random: Seeded, { borrowerType }: Business, { monthsInOperation, conduct }: Standing): Facts {
  const takesPart = borrowerType === 'company' || random.chance(borrowerType === 'cooperative' ? 0.5 : 0.08)
  if (!takesPart) return {}
  if (monthsInOperation < youngMonths) return { tax_grade: 'M' }
  if (conduct < -2.1) return { tax_grade: 'D' }
  if (conduct < -1.3) return { tax_grade: 'C' }
  return { tax_grade: conduct > 0.9 ? 'A' : conduct > -0.7 ? 'B' : 'M' }
}

/** Invoices follow revenue; shops and inns invoice less of it. */
export function drawInvoices(random: Seeded, business: Business, standing: Standing): Facts {
  const { revenueYuan, monthsInOperation, conduct } = standing
  const toConsumers = business.traits.has('homestay') || business.industry.startsWith('52')
  const share = toConsumers ? 0.15 + 0.45 * random.next() : 0.7 + 0.38 * random.next()
  const invoiced = round(revenueYuan * share, 100)
  const idleMonths = bounded(Math.round(1.2 + 1.5 * random.normal() - 0.6 * conduct), 0, 9)
  const months = bounded(12 - idleMonths, 0, monthsInOperation)
  return {
    invoices_12m_yuan: months === 0 ? 0 : invoiced,
    invoice_count_12m:
      months === 0 ? 0 : Math.max(months, Math.round(invoiced / (4_000 + 60_000 * random.next() ** 2))),
    invoice_months_12m: months,
    invoice_months_24m: Math.min(monthsInOperation, months + bounded(12 - idleMonths + random.int(-2, 1), 0, 12)),
    max_invoice_gap_days: Math.round(8 + 24 * idleMonths * (0.7 + 0.5 * random.next()) + 12 * random.next()),
  }
}
