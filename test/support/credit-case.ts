import * as z from 'zod'
import { companyConsents } from '#functions/consent/company-consents.view'
import { consentExpiry } from '#functions/consent/end-consent'
import { onConsentGiven } from '#functions/consent/on-consent-given'
import { withdrawConsent } from '#functions/consent/withdraw-consent'
import { applicationReports } from '#functions/credit/application-reports.view'
import { companyLooks, otherLooks } from '#functions/credit/company-looks.view'
import { listLooks } from '#functions/credit/list-looks'
import { openReport } from '#functions/credit/open-report'
import { pullReport } from '#functions/credit/pull-report'
import { applications } from '#functions/financing/application.store'
import { onConsentWithdrawn } from '#functions/financing/on-consent-withdrawn'
import { applyForLoan } from '#functions/financing/submit-application'
import { acceptInvitation } from '#functions/identity/accept-invitation'
import { inviteAdmin, showInvitations } from '#functions/identity/invite-member'
import { commit } from '#functions/platform/commit'
import type { Config } from '#functions/platform/config'
import { deliver } from '#functions/platform/consumer'
import type { Ctx } from '#functions/platform/context'
import { newId } from '#functions/platform/ids'
import type { StoredEvent } from '#functions/platform/ledger-event'
import { runCommand } from '#functions/platform/run-command'
import { project, type View } from '#functions/platform/view'
import { type ConsentCategory, type ConsentId, type ConsentTerms, noConsent } from '#shared/consent/consent'
import { ReportId } from '#shared/credit/report'
import { ApplicationId } from '#shared/financing/application'
import { withClocks } from '#shared/financing/application-clocks'
import type { ApplicationStatus } from '#shared/financing/application-life'
import { submitApplication } from '#shared/financing/application-steps'
import type { PersonId } from '#shared/identity/organisation'
import { DomainError } from '#shared/kernel/domain-error'
import { defineEvent } from '#shared/kernel/event'
import { officialCalendar } from '#shared/kernel/official-calendar'
import { exampleTerms } from '#shared/product/example-terms.data'
import { type Company, claimedCompany, deliver as deliverRows, someProvider } from './companies.ts'
import { agreeTo, someNeed, someTerms } from './consents.ts'
import { FollowingDb } from './following-db.ts'
import { bankOn } from './shelf.ts'
import { contextOf, personContext, somePerson, type TestPlatform, testPlatform } from './test-context.ts'

const none = { params: undefined, query: undefined, body: undefined }
const applicationSet = defineEvent({ type: 'application.set_by_test', version: 1, data: z.strictObject({}) })

/** Read models and reactions of consents and looks follow each event at once, as the stream does in time. */
export function creditPlatform(config: Config): TestPlatform {
  const plain = testPlatform(config)
  const views: View[] = [companyConsents, consentExpiry.view, companyLooks, otherLooks, applicationReports]
  const follow = async (event: StoredEvent) => {
    for (const view of views) if (view.noun === event.noun) await project(plain, view, event)
    for (const consumer of [onConsentGiven, onConsentWithdrawn]) await deliver(plain, consumer, event)
  }
  return { ...plain, db: new FollowingDb(config, follow) }
}

/** What departments know of a company, each item as of another day. */
const records = [
  [
    'tax',
    { asOf: '2026-01-31', values: { tax_grade: 'B', tax_paid_12m_yuan: 8_123_450, tax_paid_avg_24m_yuan: 77_777 } },
  ],
  ['invoices', { asOf: '2024-01-31', values: { invoices_12m_yuan: 6_543_210 } }],
  ['social_insurance', { asOf: '2026-01-31', values: { employees: 4_321 } }],
  ['judicial', { asOf: '2026-02-10', values: { judgment_debtor: false } }],
  ['penalties_and_lists', { asOf: '2026-02-20', values: { penalties_12m: 2, serious_misconduct_listed: false } }],
] as const

/** A bank with a product, a loan officer whom it knows by name, and a system of its own. */
export async function bankWithOfficer(platform: TestPlatform, officerName = '沈海波') {
  const bank = await bankOn(platform)
  const { organisationId } = bank
  const officer = somePerson(platform)
  const system = contextOf(platform, { kind: 'system', id: 'test' })
  const one = { ...none, params: { organisationId } }
  const roles = ['loan_officer' as const, 'organisation_admin' as const]
  await inviteAdmin(system, { ...one, body: { displayName: officerName, roles } })
  const { invitations } = await showInvitations(system, one)
  const token = invitations[0]?.token ?? ''
  await acceptInvitation(personContext(platform, officer), { ...none, params: { token } })
  const membership = { organisationId, organisationKind: 'bank', roles } as const
  return {
    organisationId,
    officer,
    productId: await bank.publish(),
    as: (person: PersonId = officer) => personContext(platform, person, membership),
    asSystem: (id = 'qundao-core') => contextOf(platform, { kind: 'client', id, membership }),
  }
}

/** A company of which something is known of every kind, stated by its owner too. */
export async function knownCompany(platform: TestPlatform, n: number): Promise<Company> {
  const provider = await someProvider(platform)
  const company = await claimedCompany(platform, provider, n)
  for (const [item, row] of records) await deliverRows(provider, item, [{ uscc: company.uscc, ...row }])
  return company
}

/** An application put into the ledger at any point of its life, without the way there. */
export async function applicationOf(
  platform: TestPlatform,
  company: Company,
  terms: ConsentTerms,
  consentId: string,
  status: ApplicationStatus = 'submitted',
) {
  const { bankId, needId, productId } = terms
  const now = platform.clock.now()
  const application = submitApplication(
    {
      ...{ origin: 'applied', needId, productId, productVersion: 1, bankId, branchId: null, consentId, county: null },
      asked: { amountFen: 1, termMonths: 12, purpose: 'working_capital', guaranteeWays: [], repaymentWay: null },
      ...{ companyId: company.organisationId, uscc: company.uscc },
    },
    exampleTerms.promisedDays,
    { now, calendar: officialCalendar },
  )
  const id = newId('app', now)
  await commit(company.asOwner(), {
    aggregate: applications.create(id, withClocks({ ...application, status }, { now, calendar: officialCalendar })),
    event: { declaration: applicationSet, data: {} },
  })
  return id
}

/** A company, a bank, a consent (registration and tax, 24 months, 30 days, once, unless told) and an application that rests on it. */
export async function creditCase(platform: TestPlatform, n: number, changes: Partial<ConsentTerms> = {}) {
  const [company, bank] = [await knownCompany(platform, n), await bankWithOfficer(platform)]
  const needId = await someNeed(company.asOwner())
  const terms = someTerms({ bankId: bank.organisationId, needId, productId: bank.productId }, changes)
  const consentId = await agreeTo(company.asOwner(), terms)
  const owner = company.asOwner()
  const input = { ...none, params: { needId }, body: { productId: bank.productId, consentId } }
  const applied = await runCommand(owner, () => applyForLoan(owner, input))
  const applicationId = ApplicationId.parse(applied.id)
  return { company, bank, terms, consentId, applicationId }
}
export type CreditCase = Awaited<ReturnType<typeof creditCase>>

/** As the entry runs it. @returns the report's id */
export async function pull(
  ctx: Ctx,
  applicationId: CreditCase['applicationId'],
  categories: ConsentCategory[] = ['identity', 'tax'],
  dataMonths = 24,
): Promise<ReportId> {
  const input = { ...none, params: { applicationId }, body: { categories, dataMonths } }
  return ReportId.parse((await runCommand(ctx, () => pullReport(ctx, input))).id)
}

export const open = (ctx: Ctx, reportId: ReportId) => openReport(ctx, { ...none, params: { reportId } })

/** Who looked, as the company sees it, newest first. */
export async function looksAt({ company }: CreditCase) {
  const { items } = await listLooks(company.asOwner(), { ...none, query: { limit: 50 } })
  return items
}

/** The same in a word each: the reason of a refused try, else the kind. */
export const toldTo = async (at: CreditCase) => (await looksAt(at)).map(({ kind, reason }) => reason ?? kind)

/** The reason with which a look is refused. */
export async function reasonOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => undefined,
    (fault: unknown) => fault,
  )
  if (!(error instanceof DomainError) || error.declaration.code !== noConsent.code)
    throw new Error('this look should have been refused', { cause: error })
  return error.values.reason
}

/** As the entry runs it. */
export const withdraw = (owner: Ctx, consentId: ConsentId) =>
  runCommand(owner, () => withdrawConsent(owner, { ...none, params: { consentId } }))
