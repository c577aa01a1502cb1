import { applications } from '#functions/financing/application.store'
import { onApplicationPaidOut } from '#functions/financing/on-application-paid-out'
import { commit } from '#functions/platform/commit'
import { react } from '#functions/platform/consumer'
import { newId } from '#functions/platform/ids'
import { eventsAfter, type StoredEvent } from '#functions/platform/ledger-event'
import { type Application, ApplicationId } from '#shared/financing/application'
import { applicationPaidOut } from '#shared/financing/application.events'
import type { Clock } from '#shared/financing/duty-clock'
import { LoanId } from '#shared/financing/loan'
import { dayOf } from '#shared/kernel/instant'
import { addMonths } from '#shared/kernel/local-date'
import { companyOn } from './company.ts'
import { bankOn } from './shelf.ts'
import { contextOf, personContext, somePerson, type TestPlatform } from './test-context.ts'

/** 1,000,000 yuan over 12 months at 4.50 % in equal instalments. */
const terms = {
  amountFen: 100_000_000,
  termMonths: 12,
  rateBp: 450,
  lprDate: null,
  repaymentWay: 'equal_instalment',
  feesBp: 0,
  validDays: 7,
} as const

type Parties = Pick<Application, 'companyId' | 'uscc' | 'bankId' | 'productId' | 'needId'>

/** An application of which the money is paid out today. */
export async function payOut(platform: TestPlatform, parties: Parties): Promise<ApplicationId> {
  const now = platform.clock.now()
  const applicationId = ApplicationId.parse(newId('app', now))
  const state = applicationState(platform, parties)
  const { productVersion, county, branchId, consentId } = state
  const paid = { amountFen: terms.amountFen, paidOn: dayOf(now), firstDueOn: addMonths(dayOf(now), 1) }
  const deadlines = { accept: now, decide: now, pay: now }
  await commit(contextOf(platform, { kind: 'system', id: 'test' }), {
    aggregate: applications.create(applicationId, { ...state, payOut: paid }),
    event: {
      declaration: applicationPaidOut,
      data: {
        ...{ status: 'paid_out', deadlines, duty: null, wakesAt: null },
        ...{ ...parties, productVersion, county, branchId, consentId },
        ...{ payOut: paid, terms, aprBp: 450 },
      },
    },
  })
  return applicationId
}

/** A company, a bank, and an application of the one to the other of which the money is paid out today. */
export async function paidOutCase(platform: TestPlatform) {
  const [company, bank] = await Promise.all([companyOn(platform), bankOn(platform)])
  const applicationId = await payOut(platform, {
    companyId: company.organisationId,
    uscc: company.uscc,
    bankId: bank.organisationId,
    productId: await bank.publish(),
    needId: newId('need', platform.clock.now()),
  })
  const officer = somePerson(platform)
  const membership = { organisationId: bank.organisationId, organisationKind: 'bank', roles: ['loan_officer'] } as const
  return { applicationId, company, bank, asOfficer: () => personContext(platform, officer, membership) }
}

/** A loan paid out today, as the relay makes it. */
export async function loanOn(platform: TestPlatform) {
  const found = await paidOutCase(platform)
  const done = await react(platform, onApplicationPaidOut, await paidOutEvent(platform, found.applicationId))
  return { ...found, loanId: LoanId.parse((done as { id: string }).id) } // the consumer answers as a command does
}

export async function paidOutEvent(platform: TestPlatform, applicationId: ApplicationId): Promise<StoredEvent> {
  for await (const event of eventsAfter(platform, applications.noun, applicationId, 0))
    if (event.type === applicationPaidOut.type) return event
  throw new Error('it was not paid out')
}

function applicationState(platform: TestPlatform, parties: Parties): Application {
  const now = platform.clock.now()
  const clock: Clock = { startedAt: now, dueAt: now, provisional: false, pausedAt: null, pausedMs: 0, stoppedAt: now }
  const { amountFen, termMonths } = terms
  return {
    status: 'paid_out',
    returnedFrom: null,
    pausedFrom: null,
    origin: 'applied',
    ...parties,
    asked: { amountFen, termMonths, purpose: 'working_capital', guaranteeWays: ['credit'], repaymentWay: null },
    productVersion: 1,
    county: '330902',
    branchId: null,
    consentId: newId('con', now),
    submittedAt: now,
    clocks: { accept: clock, decide: clock, pay: clock },
    breaches: [],
    returns: 0,
    missing: [],
    supplyBy: null,
    assignee: null,
    bankReference: null,
    proposal: null,
    offer: null,
    refusal: null,
    declineReason: null,
    signedAt: now,
    contractNumber: 'QD-2026-0001',
    payOut: null,
  }
}
