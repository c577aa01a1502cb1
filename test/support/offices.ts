import { companyLooks, otherLooks } from '#functions/credit/company-looks.view'
import { companyNeeds } from '#functions/financing/company-needs.view'
import { bankLoans, companyLoans } from '#functions/financing/loan-lists.view'
import { foundOrganisation } from '#functions/identity/found-organisation'
import type { View } from '#functions/platform/view'
import {
  applicationCases,
  loanCases,
  matchCases,
  needCases,
  pullCases,
  refusedPullCases,
} from '#functions/supervision/cases.view'
import { OrganisationId } from '#shared/identity/organisation'
import { deliver, registrationOf, someProvider } from './companies.ts'
import { type CompanyIn, companyIn, type Market } from './market.ts'
import { contextOf, personContext, somePerson, type TestPlatform } from './test-context.ts'

/** What the office reads, and a company of its office. */
export const officeViews: readonly View[] = [
  ...[needCases, matchCases, applicationCases, loanCases, pullCases, refusedPullCases],
  ...[companyLooks, otherLooks, companyNeeds, companyLoans, bankLoans],
]

/** An office with one supervisor; of a county, or of the city. */
export async function officeOn(platform: TestPlatform, county?: string) {
  const founded = await foundOrganisation(contextOf(platform, { kind: 'system', id: 'test' }), {
    kind: 'office',
    name: { zh: '市金融办', en: 'Financial Office' },
    fictional: true,
    ...(county === undefined ? {} : { county }),
  })
  const organisationId = OrganisationId.parse(founded.id)
  const membership = { organisationId, organisationKind: 'office', roles: ['supervisor'] } as const
  const person = somePerson(platform)
  return { organisationId, as: (who = person) => personContext(platform, who, membership) }
}

/** So many companies that are registered in a county. */
export async function companiesOf(platform: Market, county: string, count: number): Promise<CompanyIn[]> {
  const provider = await someProvider(platform)
  const companies: CompanyIn[] = []
  for (let n = 0; n < count; n++) {
    const company = await companyIn(platform)
    const row = { ...registrationOf(company.uscc, { region: county }), asOf: '2026-02-25' }
    await deliver(provider, 'registration', [row])
    companies.push(company)
  }
  return companies
}
