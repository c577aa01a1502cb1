import * as z from 'zod'
import type { Provider } from '#shared/fact/vocabulary'
import type { Text } from '#shared/kernel/text'

/** 目录事项: what a department delivers as one kind of record. */
export const RecordItem = z.enum([
  'registration',
  'tax',
  'invoices',
  'financial_statements',
  'social_insurance',
  'housing_fund',
  'judicial',
  'penalties_and_lists',
  'public_credit',
  'statistics',
  'recognition',
  'intellectual_property',
  'procurement',
  'fishery',
  'sea_use',
  'rural_credit',
])
export type RecordItem = z.infer<typeof RecordItem>

/** Dates that the registry gives; the months since then are counted on the day of asking. */
export const DateField = z.enum(['registered_on', 'operating_since', 'legal_rep_changed_on'])
export type DateField = z.infer<typeof DateField>

export const monthsSince: Readonly<Record<DateField, string>> = {
  registered_on: 'months_since_registration',
  operating_since: 'months_in_operation',
  legal_rep_changed_on: 'months_since_legal_rep_change',
}

type Holds = {
  readonly label: Text
  /** The department that answers for it. */
  readonly provider: Provider
  readonly facts: readonly string[]
  readonly dates: readonly DateField[]
}

const holds = (zh: string, en: string, provider: Provider, facts: readonly string[]): Holds => ({
  label: { zh, en },
  provider,
  facts,
  dates: [],
})

/** What each item holds. Every fact that the platform knows, but for those of the need, stands in exactly one. */
export const recordItems: Readonly<Record<RecordItem, Holds>> = {
  registration: {
    ...holds('企业登记注册信息', 'registration', 'market_regulation', [
      'months_since_registration',
      'months_in_operation',
      'months_since_legal_rep_change',
      'registration_status',
      'borrower_type',
      'region',
      'industry',
      'industry_section',
      'registered_capital_yuan',
      'in_free_trade_zone',
    ]),
    dates: DateField.options,
  },
  tax: holds('纳税信息', 'tax', 'tax', [
    'tax_grade',
    'tax_paid_12m_yuan',
    'tax_paid_avg_24m_yuan',
    'tax_paid_plus_relief_12m_yuan',
    'tax_growth_pct',
    'tax_arrears',
    'tax_misconduct_24m',
    'months_since_last_tax_payment',
    'months_of_continuous_tax',
    'zero_tax_declarations_12m',
    'missing_vat_declarations_24m',
    'vat_paid_24m_nonzero',
  ]),
  invoices: holds('发票汇总信息', 'invoices', 'tax', [
    'invoices_12m_yuan',
    'invoice_count_12m',
    'invoice_months_12m',
    'invoice_months_24m',
    'max_invoice_gap_days',
  ]),
  financial_statements: holds('报税财务报表', 'financial statements filed with the tax', 'tax', [
    'annual_revenue_yuan',
    'revenue_growth_pct',
    'net_profit_yuan',
    'debt_ratio_pct',
    'profitable_years_of_last_2',
  ]),
  social_insurance: holds('社会保险信息', 'social insurance', 'human_resources', [
    'employees',
    'social_insurance_headcount',
    'wage_or_social_insurance_arrears',
  ]),
  housing_fund: holds('住房公积金缴存信息', 'housing fund', 'housing_fund', ['housing_fund_paid']),
  judicial: holds('司法裁判及执行信息', 'judgments and enforcement', 'court', [
    'litigation_pending',
    'judgment_debtor',
  ]),
  penalties_and_lists: holds('行政处罚和失信名单', 'penalties and lists', 'credit_office', [
    'penalties_12m',
    'penalties_36m',
    'serious_misconduct_listed',
  ]),
  public_credit: holds('公共信用评价', 'public credit evaluation', 'credit_office', [
    'public_credit_grade',
    'public_credit_score',
  ]),
  statistics: holds('企业规模和产业名录', 'size class and industry lists', 'statistics', [
    'size_class',
    'industry_list',
  ]),
  recognition: holds('企业资质认定', 'recognition', 'science_and_technology', ['certificates']),
  intellectual_property: holds('知识产权信息', 'intellectual property', 'market_regulation', ['patents']),
  procurement: holds('政府采购信息', 'public procurement', 'finance', ['public_procurement_award']),
  fishery: holds('渔船和渔业保险信息', 'vessels and fishery insurance', 'fishery', [
    'vessel_power_kw',
    'fishery_insurance',
  ]),
  sea_use: holds('海域使用权信息', 'sea-use rights', 'natural_resources', ['sea_use_right_held']),
  rural_credit: holds('农村信用评定', 'rural credit marks', 'agriculture', ['rural_credit_mark']),
}

const itemByFact: ReadonlyMap<string, RecordItem> = new Map(
  RecordItem.options.flatMap((item) => recordItems[item].facts.map((fact) => [fact, item] as const)),
)

/** The item in which a fact comes, or nothing where no department delivers it. */
export const itemOf = (fact: string): RecordItem | undefined => itemByFact.get(fact)
