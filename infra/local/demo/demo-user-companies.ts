import { demoOrganisation } from '#infra/local/demo-users'
import { addDays, addMonths, type LocalDate } from '#shared/kernel/local-date'
import type { RecordItem } from '#shared/subject/record-item'
import type { LegalRepresentative } from './company-identity.ts'
import type { Facts } from './company-money.ts'
import type { DemoRecord } from './company-records.ts'

type Records = Readonly<Partial<Record<RecordItem, DemoRecord>>>

/** The companies in which demo users act or which they may claim, with facts that tell something on the match page. */
export function demoUserCompanies(day: LocalDate) {
  return [
    known('company-seafood', seafood(day)),
    known('company-parts', parts(day)),
    known('company-unclaimed', fishingGear(day)),
  ]
}

function known(key: string, records: Records) {
  const { uscc, name, legalRepresentative } = demoOrganisation(key)
  if (uscc === undefined || legalRepresentative === undefined)
    throw new Error(`${key} must have a code and a representative`)
  return { uscc, name: name.zh, legalRepresentative: legalRepresentative satisfies LegalRepresentative, records }
}

/** Registered so many months and days ago, and running two months later. */
function registration(day: LocalDate, months: number, facts: Facts): DemoRecord {
  const registeredOn = addDays(addMonths(day, -months), -9)
  return {
    asOf: addDays(day, -1),
    values: {
      registered_on: registeredOn,
      operating_since: addMonths(registeredOn, 2),
      legal_rep_changed_on: registeredOn,
      registration_status: 'in_business',
      borrower_type: ['company'],
      ...facts,
    },
  }
}

const cleanCourt: Facts = { litigation_pending: false, judgment_debtor: false }
const paysTax: Facts = {
  tax_arrears: false,
  tax_misconduct_24m: false,
  months_since_last_tax_payment: 1,
  zero_tax_declarations_12m: 0,
  missing_vat_declarations_24m: 0,
  vat_paid_24m_nonzero: true,
}

/**
 * 舟山东极海产加工: sound and middle-sized. It qualifies for several products; five years in operation are too short for
 * one that asks for six; nobody has delivered its social insurance or housing fund.
 */
function seafood(day: LocalDate): Records {
  const asOf = (days: number) => addDays(day, -days)
  return {
    registration: registration(day, 63, {
      region: '330903',
      industry: '1361',
      industry_section: 'C',
      registered_capital_yuan: 5_000_000,
      in_free_trade_zone: false,
    }),
    tax: {
      asOf: asOf(9),
      values: {
        ...paysTax,
        tax_grade: 'B',
        tax_paid_12m_yuan: 386_400,
        tax_paid_avg_24m_yuan: 352_000,
        tax_paid_plus_relief_12m_yuan: 441_200,
        tax_growth_pct: 9.8,
        months_of_continuous_tax: 58,
      },
    },
    invoices: {
      asOf: asOf(9),
      values: {
        invoices_12m_yuan: 16_420_000,
        invoice_count_12m: 412,
        invoice_months_12m: 12,
        invoice_months_24m: 24,
        max_invoice_gap_days: 21,
      },
    },
    financial_statements: {
      asOf: asOf(40),
      values: {
        annual_revenue_yuan: 18_600_000,
        revenue_growth_pct: 12.4,
        net_profit_yuan: 930_000,
        debt_ratio_pct: 46.5,
        profitable_years_of_last_2: 2,
      },
    },
    judicial: { asOf: asOf(2), values: cleanCourt },
    penalties_and_lists: {
      asOf: asOf(2),
      values: { penalties_12m: 0, penalties_36m: 1, serious_misconduct_listed: false },
    },
    public_credit: { asOf: asOf(5), values: { public_credit_grade: 'B', public_credit_score: 912 } },
    statistics: { asOf: asOf(150), values: { size_class: 'small', industry_list: ['marine_related'] } },
    recognition: { asOf: asOf(120), values: { certificates: [] } },
    intellectual_property: { asOf: asOf(30), values: { patents: 2 } },
    procurement: { asOf: asOf(15), values: { public_procurement_award: true } },
  }
}

/** 舟山定海船舶配件: young, inventive, tax grade A, rather small. */
function parts(day: LocalDate): Records {
  const asOf = (days: number) => addDays(day, -days)
  return {
    registration: registration(day, 28, {
      region: '330902',
      industry: '3734',
      industry_section: 'C',
      registered_capital_yuan: 3_000_000,
      in_free_trade_zone: true,
    }),
    tax: {
      asOf: asOf(9),
      values: {
        ...paysTax,
        tax_grade: 'A',
        tax_paid_12m_yuan: 142_700,
        tax_paid_avg_24m_yuan: 96_300,
        tax_paid_plus_relief_12m_yuan: 208_900,
        tax_growth_pct: 31.5,
        months_of_continuous_tax: 25,
      },
    },
    invoices: {
      asOf: asOf(9),
      values: {
        invoices_12m_yuan: 5_480_000,
        invoice_count_12m: 96,
        invoice_months_12m: 10,
        invoice_months_24m: 18,
        max_invoice_gap_days: 52,
      },
    },
    financial_statements: {
      asOf: asOf(40),
      values: {
        annual_revenue_yuan: 6_200_000,
        revenue_growth_pct: 34.2,
        net_profit_yuan: 415_000,
        debt_ratio_pct: 58.1,
        profitable_years_of_last_2: 1,
      },
    },
    social_insurance: {
      asOf: asOf(12),
      values: { employees: 22, social_insurance_headcount: 19, wage_or_social_insurance_arrears: false },
    },
    housing_fund: { asOf: asOf(20), values: { housing_fund_paid: true } },
    judicial: { asOf: asOf(2), values: cleanCourt },
    penalties_and_lists: {
      asOf: asOf(2),
      values: { penalties_12m: 0, penalties_36m: 0, serious_misconduct_listed: false },
    },
    public_credit: { asOf: asOf(5), values: { public_credit_grade: 'A', public_credit_score: 941 } },
    statistics: { asOf: asOf(150), values: { size_class: 'small', industry_list: ['marine_related'] } },
    recognition: { asOf: asOf(120), values: { certificates: ['tech_sme', 'high_tech'] } },
    intellectual_property: { asOf: asOf(30), values: { patents: 7 } },
  }
}

/** 岱山衢山渔机: waits to be claimed. */
function fishingGear(day: LocalDate): Records {
  const asOf = (days: number) => addDays(day, -days)
  return {
    registration: registration(day, 41, {
      region: '330921',
      industry: '3576',
      industry_section: 'C',
      registered_capital_yuan: 1_000_000,
      in_free_trade_zone: false,
    }),
    tax: {
      asOf: asOf(9),
      values: { ...paysTax, tax_grade: 'M', tax_paid_12m_yuan: 41_600, months_of_continuous_tax: 34 },
    },
    financial_statements: {
      asOf: asOf(40),
      values: {
        annual_revenue_yuan: 2_350_000,
        revenue_growth_pct: -3.1,
        net_profit_yuan: 88_000,
        debt_ratio_pct: 61.9,
      },
    },
    social_insurance: {
      asOf: asOf(12),
      values: { employees: 9, social_insurance_headcount: 8, wage_or_social_insurance_arrears: false },
    },
    judicial: { asOf: asOf(2), values: cleanCourt },
    penalties_and_lists: {
      asOf: asOf(2),
      values: { penalties_12m: 1, penalties_36m: 1, serious_misconduct_listed: false },
    },
    statistics: { asOf: asOf(150), values: { size_class: 'micro', industry_list: ['marine_related'] } },
  }
}
