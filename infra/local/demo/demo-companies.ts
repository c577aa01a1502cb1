import { addDays, dayNumber, type LocalDate } from '#shared/kernel/local-date'
import { industrySectionOf } from '#shared/subject/industry'
import { RecordItem } from '#shared/subject/record-item'
import { inventedCode, inventName, inventPerson, type LegalRepresentative } from './company-identity.ts'
import { drawInvoices, drawStanding, drawStatements, drawTax, type Facts, type Standing } from './company-money.ts'
import { type DemoRecord, deliver } from './company-records.ts'
import {
  drawConduct,
  drawLabour,
  drawPatents,
  drawProcurement,
  drawRecognition,
  drawRuralMarks,
  drawSeaUse,
  drawStatistics,
  drawVessel,
} from './company-traits.ts'
import { demoUserCompanies } from './demo-user-companies.ts'
import { type Seeded, seeded } from './seeded.ts'
import { type Business, drawBusiness } from './trade.ts'

/** A fictional company: who it is, and what each department has delivered about it. */
export interface DemoCompany {
  readonly uscc: string
  readonly name: string
  readonly legalRepresentative: LegalRepresentative
  readonly records: Readonly<Partial<Record<RecordItem, DemoRecord>>>
}

export const demoCompanyCount = 2_000
/** The companies of demo users have the lower numbers. */
const firstNumber = 101

/**
 * The companies of the demo. Who they are never changes; dates and ages are counted from the day, so that the data is
 * as fresh on the day of any first start.
 * @param day on which the demo is loaded
 */
export function demoCompanies(day: LocalDate, count = demoCompanyCount): readonly DemoCompany[] {
  const known = demoUserCompanies(day).slice(0, count)
  const others = Array.from({ length: count - known.length }, (_, at) => drawCompany(firstNumber + at, day))
  return [...known, ...others]
}

function drawCompany(number: number, day: LocalDate): DemoCompany {
  const random = seeded(`company ${number}`)
  const business = drawBusiness(random)
  const legalRepresentative = inventPerson(random, number)
  const name = inventName(random, business)
  const registration = drawRegistration(random, business, day)
  const standing = drawStanding(random, business, registration.monthsInOperation)
  const truth = { registration: registration.facts, ...drawTruth(random, business, standing) }
  const records: Partial<Record<RecordItem, DemoRecord>> = {}
  for (const item of RecordItem.options) {
    const record = deliver(random, item, business.borrowerType, truth[item], {
      day,
      registeredOn: registration.registeredOn,
    })
    if (record !== undefined) records[item] = record
  }
  return { uscc: inventedCode(business, number), name, legalRepresentative, records }
}

function drawTruth(random: Seeded, business: Business, standing: Standing) {
  const conduct = drawConduct(random, standing)
  return {
    tax: drawTax(random, business, standing),
    invoices: drawInvoices(random, business, standing),
    financial_statements: drawStatements(random, business, standing),
    social_insurance: drawLabour(random, business, standing),
    housing_fund: { housing_fund_paid: random.chance(standing.employees > 20 ? 0.8 : 0.3) },
    judicial: conduct.judicial,
    penalties_and_lists: conduct.lists,
    public_credit: conduct.credit,
    statistics: drawStatistics(business, standing),
    recognition: drawRecognition(random, business, standing),
    intellectual_property: drawPatents(random, business),
    procurement: drawProcurement(random, business),
    fishery: drawVessel(random, business),
    sea_use: drawSeaUse(random, business),
    rural_credit: drawRuralMarks(random, business, standing),
  } satisfies Partial<Record<RecordItem, Facts>>
}

/** Most businesses are a few years old, some began this year, a few are older than twenty. */
function drawRegistration(random: Seeded, business: Business, day: LocalDate) {
  const { borrowerType, industry, county } = business
  const ageDays = Math.round(20 + 9_500 * random.next() ** 2.1)
  const registeredOn = addDays(day, -ageDays)
  const operatingSince = addDays(registeredOn, Math.min(ageDays - 5, random.int(0, 75)))
  // Never changed: in office since the registration.
  const changedOn = random.chance(0.28) ? addDays(registeredOn, random.int(0, ageDays - 5)) : registeredOn
  const capital =
    business.revenueYuan * (borrowerType === 'company' ? 0.1 + 0.5 * random.next() : 0.05 + 0.2 * random.next())
  return {
    registeredOn,
    monthsInOperation: Math.floor((dayNumber(day) - dayNumber(operatingSince)) / 30.4),
    facts: {
      registered_on: registeredOn,
      operating_since: operatingSince,
      ...(random.chance(0.93) ? { legal_rep_changed_on: changedOn } : {}),
      registration_status: random.weighted([
        ['in_business', 955],
        ['abnormal', 28],
        ['suspended', 11],
        ['revoked', 6],
      ]),
      borrower_type: borrowerType === 'family_farm' ? ['family_farm', 'individual_business'] : [borrowerType],
      region: county,
      industry,
      industry_section: industrySectionOf(industry) ?? '',
      registered_capital_yuan: Math.max(1, Math.round(capital / 10_000)) * 10_000,
      in_free_trade_zone: random.chance(business.traits.has('free-trade') ? 0.45 : 0.05),
    },
  }
}
