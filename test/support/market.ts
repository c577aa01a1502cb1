import { consentExpiry } from '#functions/consent/end-consent'
import { consumers } from '#functions/entries/reactions'
import { applications } from '#functions/financing/application.store'
import { bankApplications, officerApplications } from '#functions/financing/bank-applications.view'
import { approveTerms, proposeTerms } from '#functions/financing/decide-application'
import { acceptApplication } from '#functions/financing/handle-application'
import { openNeed } from '#functions/financing/move-need'
import { needs } from '#functions/financing/need.store'
import { openNeeds } from '#functions/financing/open-needs.view'
import { stateNeed } from '#functions/financing/state-need'
import { applyForLoan } from '#functions/financing/submit-application'
import { applicationDue } from '#functions/financing/wake-application'
import { needDue } from '#functions/financing/wake-need'
import { acceptInvitation } from '#functions/identity/accept-invitation'
import { inviteAdmin, showInvitations } from '#functions/identity/invite-member'
import type { Config } from '#functions/platform/config'
import type { Ctx } from '#functions/platform/context'
import { sweepDue, sweepFromStart } from '#functions/platform/due'
import { projectReader, relayReader } from '#functions/platform/readers'
import { runCommand } from '#functions/platform/run-command'
import type { View } from '#functions/platform/view'
import { ApplicationId } from '#shared/financing/application'
import { NeedId } from '#shared/financing/need'
import { ProposedTerms } from '#shared/financing/offer-terms'
import type { PersonId } from '#shared/identity/organisation'
import { Instant, toEpochMs } from '#shared/kernel/instant'
import type { Role } from '#shared/kernel/role'
import type { Committed } from '#shared/kernel/route'
import type { ProductTerms } from '#shared/product/loan-product'
import type { ProductId } from '#shared/product/product-life'
import { claimedCompany, deliver, registrationOf, someProvider } from './companies.ts'
import { agreeTo, someTerms } from './consents.ts'
import { FollowingDb } from './following-db.ts'
import { bankOn } from './shelf.ts'
import { contextOf, personContext, somePerson, type TestPlatform, testClock, testPlatform } from './test-context.ts'

const none = { params: undefined, query: undefined, body: undefined }

/** Runs a verb as the entry does. */
export const act = <I extends object>(
  ctx: Ctx,
  verb: (ctx: Ctx, input: I & typeof none) => Promise<Committed>,
  input: Partial<I>,
): Promise<Committed> => runCommand(ctx, () => verb(ctx, { ...none, ...input } as I & typeof none)) // as the router fills in

/** Reads by a verb. */
export const ask = <I extends object, O>(
  ctx: Ctx,
  verb: (ctx: Ctx, input: I & typeof none) => Promise<O>,
  input: Partial<I>,
): Promise<O> => verb(ctx, { ...none, ...input } as I & typeof none) // likewise

export type Market = TestPlatform & {
  /** While false, what follows from events waits. */
  relays: boolean
  /** Moves the clock to a moment of China time, and lets everything happen that is due by then. */
  until(moment: `${string}T${string}`): Promise<void>
}

const dues = [applicationDue, needDue, consentExpiry]
/** Those that financing itself reads: every other one would only make its tests slower. */
const views: readonly View[] = [bankApplications, officerApplications, openNeeds, ...dues.map(({ view }) => view)]

/** A platform on which read models and reactions follow each event at once, as the stream does in time. @param others what a test reads besides */
export function marketPlatform(config: Config, others: readonly View[] = []): Market {
  const clock = testClock()
  const plain = testPlatform(config, clock)
  let hasSwept = false
  const db = new FollowingDb(config, async (event) => {
    await projectReader(plain, [...views, ...others]).take(event)
    if (market.relays) await relayReader(market, consumers).take(event)
  })
  const market: Market = {
    ...plain,
    db,
    relays: true,
    async until(moment) {
      clock.move(toEpochMs(Instant.parse(`${moment}:00.000+08:00`)) - toEpochMs(clock.now()))
      // Tests of one file share a database, and another one's clock may have been further on.
      if (!hasSwept) for (const due of dues) await sweepFromStart(market, due)
      hasSwept = true
      for (const due of dues) while ((await sweepDue(market, due)) > 0);
    },
  }
  return market
}

let companies = 0

/** A company of which the departments know something, with its owner and a member of its staff. */
export async function companyIn(platform: Market, facts: Record<string, unknown> = {}) {
  const provider = await someProvider(platform)
  const company = await claimedCompany(platform, provider, 40_000 + ++companies)
  const values = { tax_grade: 'B', tax_paid_12m_yuan: 300_000, ...facts }
  const registered = registrationOf(company.uscc, { operating_since: '2019-06-01' })
  await deliver(provider, 'registration', [{ ...registered, asOf: '2026-02-20' }])
  await deliver(provider, 'tax', [{ uscc: company.uscc, asOf: '2026-01-31', values }])
  const { organisationId } = company
  const as = (person: PersonId, role: Role) =>
    personContext(platform, person, { organisationId, organisationKind: 'company', uscc: company.uscc, roles: [role] })
  const staffId = somePerson(platform)
  return {
    ...{ organisationId, uscc: company.uscc },
    owner: () => as(company.owner, 'sme_owner'),
    staff: () => as(staffId, 'sme_staff'),
  }
}
export type CompanyIn = Awaited<ReturnType<typeof companyIn>>

/** A bank with one product, two loan officers and three approvers who are its members, and a system of its own. */
export async function bankIn(platform: Market, terms: Partial<ProductTerms> = {}) {
  const bank = await bankOn(platform)
  const { organisationId } = bank
  const productId = await bank.publish(terms)
  const join = async (roles: Role[]) => {
    const system = contextOf(platform, { kind: 'system', id: 'test' })
    const one = { ...none, params: { organisationId } }
    await inviteAdmin(system, { ...one, body: { displayName: `${roles.join()} ${crypto.randomUUID()}`, roles } })
    const { invitations } = await showInvitations(system, one)
    const person = somePerson(platform)
    await acceptInvitation(personContext(platform, person), { ...none, params: { token: invitations[0]?.token ?? '' } })
    return person
  }
  const officers = [await join(['loan_officer', 'bank_approver']), await join(['loan_officer'])]
  const approvers = [await join(['bank_approver']), await join(['bank_approver']), await join(['bank_approver'])]
  const as = (person: PersonId | undefined, roles: Role[]) =>
    personContext(platform, person ?? bank.drafter, { organisationId, organisationKind: 'bank', roles })
  return {
    ...bank,
    productId,
    officers,
    approvers,
    /** The first one is an approver too. */
    officer: (nth = 0) => as(officers[nth], ['loan_officer']),
    officerAsApprover: () => as(officers[0], ['bank_approver']),
    approver: (nth = 0) => as(approvers[nth], ['bank_approver']),
    admin: () => as(approvers[0], ['organisation_admin']),
    system: () =>
      contextOf(platform, {
        kind: 'client',
        id: 'core-system',
        membership: { organisationId, organisationKind: 'bank', roles: ['loan_officer'] },
      }),
  }
}
export type BankIn = Awaited<ReturnType<typeof bankIn>>

/** 1 million yuan over 12 months. */
export const needOfMillion = {
  amountFen: 100_000_000,
  termMonths: 12,
  purpose: 'working_capital',
  guaranteeWays: [],
  repaymentWay: null,
  note: '',
}

export async function needOf(company: CompanyIn, changes: Partial<typeof needOfMillion> = {}): Promise<NeedId> {
  return NeedId.parse((await act(company.owner(), stateNeed, { body: { ...needOfMillion, ...changes } })).id)
}

export async function openedNeed(company: CompanyIn, maxTakers = 1): Promise<NeedId> {
  const needId = await needOf(company)
  await act(company.owner(), openNeed, { params: { needId }, body: { version: 1, maxTakers } })
  return needId
}

type Applied = {
  readonly company: CompanyIn
  readonly bank: BankIn
  readonly needId: NeedId
  readonly productId?: ProductId
}

/** Agrees to a consent for the application; of registration and tax, as often as needed within 30 days. */
export const consentTo = ({ company, bank, needId, productId = bank.productId }: Applied) =>
  agreeTo(company.owner(), someTerms({ bankId: bank.organisationId, needId, productId }, { useLimit: null }))

export async function applied(one: Applied): Promise<ApplicationId> {
  const { company, bank, needId, productId = bank.productId } = one
  const body = { productId, consentId: await consentTo(one) }
  return ApplicationId.parse((await act(company.owner(), applyForLoan, { params: { needId }, body })).id)
}

/** The need's whole amount for 12 months at 3.60 %. */
export const fairTerms = ProposedTerms.parse({
  amountFen: needOfMillion.amountFen,
  termMonths: 12,
  rateBp: 360,
  repaymentWay: 'interest_then_principal',
  feesBp: 0,
  validDays: 7,
})

/** Accepts, proposes and approves, each by whose job it is: the company has an offer. */
export async function offered(bank: BankIn, applicationId: ApplicationId, terms: Partial<ProposedTerms> = {}) {
  const params = { applicationId }
  await act(bank.officer(), acceptApplication, { params })
  const body = { ...fairTerms, ...terms, opinion: '订单稳定，同意' }
  const { version } = await act(bank.officer(), proposeTerms, { params, body })
  return act(bank.approver(), approveTerms, { params, body: { version } })
}

export const applicationNow = async (ctx: Ctx, applicationId: string) =>
  (await applications.load(ctx, applicationId)).state
export const needNow = async (ctx: Ctx, needId: string) => (await needs.load(ctx, needId)).state
