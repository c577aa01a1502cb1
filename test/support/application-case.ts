import { ApplicationId, type Asked, OfferId } from '#shared/financing/application'
import { submitApplication } from '#shared/financing/application-steps'
import type { ProposedTerms } from '#shared/financing/offer-terms'
import { OrganisationId, PersonId } from '#shared/identity/organisation'
import { Instant } from '#shared/kernel/instant'
import { officialCalendar } from '#shared/kernel/official-calendar'
import { exampleTerms } from '#shared/product/example-terms.data'
import { LoanProduct } from '#shared/product/loan-product'

const numbered = (n: number) => String(n).padStart(26, '0')
export const somebody = (n: number): PersonId => PersonId.parse(`per_${numbered(n)}`)
export const someOrganisation = (n: number): OrganisationId => OrganisationId.parse(`org_${numbered(n)}`)
export const someOffer = OfferId.parse(`off_${numbered(1)}`)
export const someApplication = ApplicationId.parse(`app_${numbered(1)}`)

/** A Monday morning. */
export const monday = Instant.parse('2026-03-02T10:00:00.000+08:00')

export const somePinned: LoanProduct = LoanProduct.parse({
  ...exampleTerms,
  id: `prd_${numbered(1)}`,
  version: 1,
  origin: 'bank',
  bank: { organisationId: someOrganisation(2), name: { zh: '群岛银行', en: 'Qundao Bank' }, fictional: true },
  source: null,
})

export const someAsked: Asked = {
  amountFen: 100_000_000,
  termMonths: 12,
  purpose: 'working_capital',
  guaranteeWays: ['credit'],
  repaymentWay: null,
}

/** Terms that fit the product and what is asked. */
export const someProposed: ProposedTerms = {
  amountFen: 100_000_000,
  termMonths: 12,
  rateBp: 360,
  repaymentWay: 'interest_then_principal',
  feesBp: 0,
  validDays: 7,
  conditions: [],
  lessThanAskedReason: null,
}

/** An application as it is right after it was made, on a Monday at ten. */
export const submitted = (moment = { now: monday, calendar: officialCalendar }) =>
  submitApplication(
    {
      origin: 'applied',
      needId: `need_${numbered(1)}`,
      asked: someAsked,
      productId: somePinned.id,
      productVersion: 1,
      companyId: someOrganisation(1),
      uscc: '914403001922038216',
      county: '330902',
      bankId: someOrganisation(2),
      branchId: null,
      consentId: `con_${numbered(1)}`,
    },
    somePinned.promisedDays,
    moment,
  )
