import { dayNumber, type LocalDate } from '#shared/kernel/local-date'
import type { Facts } from './company-money.ts'
import type { DemoCompany } from './demo-companies.ts'
import { seeded } from './seeded.ts'

/** What the owners of demo users' companies state. 陈海燕 leaves out what she doesn't know: how often banks enquired. */
const statedByDemoUsers: Readonly<Record<string, Facts>> = {
  'demo-owner-1': {
    owner_mainland_resident: true,
    owner_shareholding_pct: 60,
    owner_industry_years: 18,
    owner_local_residence_years: 30,
    owner_joint_liability: true,
    loans_outstanding_yuan: 1_200_000,
    loan_count_company: 1,
    nonbank_loan_count: 0,
    first_loan: false,
    overdue_days: 0,
    overdue_consecutive_24m: 0,
    overdue_total_24m: 1,
    card_utilisation_pct: 22,
    premises_held: true,
    stopped_production_12m: false,
  },
  'demo-owner-2': {
    owner_mainland_resident: true,
    owner_shareholding_pct: 51,
    owner_industry_years: 14,
    loans_outstanding_yuan: 0,
    loan_count_company: 0,
    nonbank_loan_count: 0,
    first_loan: true,
    overdue_days: 0,
    credit_enquiries_6m: 1,
    credit_enquiries_12m: 2,
    rd_staff_share_pct: 27,
    rd_spend_share_pct: 6.2,
  },
}

const ageOn = (day: LocalDate, idNumber: string): number => {
  const born = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
  return Math.floor((dayNumber(day) - dayNumber(born)) / 365.25)
}

/** What an owner states (自述): their age, always; of the rest some is left out, as in life. */
export function declaredFacts(sub: string, company: DemoCompany, day: LocalDate): Facts {
  const stated = statedByDemoUsers[sub] ?? drawStated(company)
  return { owner_age: ageOn(day, company.legalRepresentative.idNumber), ...stated }
}

const leftOut = 0.18

function drawStated({ uscc, records }: DemoCompany): Facts {
  const random = seeded(`owner of ${uscc}`)
  const revenueYuan = Number(records.financial_statements?.values.annual_revenue_yuan ?? 800_000)
  const isFirst = random.chance(0.35)
  const loans = isFirst ? 0 : random.int(1, 4)
  const enquiries = random.int(0, isFirst ? 2 : 9)
  const overdues = random.chance(0.12) ? random.int(1, 6) : 0
  const stated: Facts = {
    owner_mainland_resident: !random.chance(0.03),
    owner_shareholding_pct: random.pick([20, 34, 40, 51, 55, 60, 67, 70, 80, 90, 100, 100, 100]),
    owner_industry_years: random.int(1, 28),
    owner_local_residence_years: random.int(1, 40),
    owner_joint_liability: random.chance(0.8),
    first_loan: isFirst,
    loan_count_company: loans,
    loans_outstanding_yuan: Math.round((loans * revenueYuan * 0.09 * (0.4 + random.next())) / 10_000) * 10_000,
    nonbank_loan_count: random.chance(0.15) ? random.int(1, 3) : 0,
    credit_enquiries_6m: enquiries,
    credit_enquiries_12m: enquiries + random.int(0, 5),
    card_utilisation_pct: random.int(0, 95),
    overdue_days: overdues > 3 ? random.int(1, 40) : 0,
    overdue_total_24m: overdues,
    overdue_consecutive_24m: Math.min(overdues, random.int(0, 2)),
    premises_held: random.chance(0.7),
    stopped_production_12m: random.chance(0.03),
  }
  return Object.fromEntries(Object.entries(stated).filter(() => !random.chance(leftOut)))
}
