import { expect, test } from 'vitest'
import * as z from 'zod'
import { withdrawConsent } from '#functions/consent/withdraw-consent'
import { loanOverdue } from '#functions/financing/announce-overdue'
import { reportLoan } from '#functions/financing/report-loan'
import { defineAggregate } from '#functions/platform/aggregate'
import { commit } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import { sweepDue } from '#functions/platform/due'
import { newId } from '#functions/platform/ids'
import { projectReader } from '#functions/platform/readers'
import { rebuildViews } from '#functions/platform/rebuild-read-models'
import { canonicalText } from '#functions/platform/seal'
import { ConsentId } from '#shared/consent/consent'
import * as events from '#shared/financing/application.events'
import type { EventData, EventDeclaration } from '#shared/kernel/event'
import { plusDays, plusMs } from '#shared/kernel/instant'
import type { Role } from '#shared/kernel/role'
import type { NoticeId } from '#shared/notification/notice'
import { notice } from '#shared/notification/notice.contract'
import { settings } from '#shared/notification/settings.contract'
import { collect } from '#test/support/collect'
import { companyOn } from '#test/support/company'
import { agreeTo, someNeed, someTerms } from '#test/support/consents'
import { useTestDatabase } from '#test/support/database'
import { FollowingDb } from '#test/support/following-db'
import { loanOn } from '#test/support/loans'
import { bankOn } from '#test/support/shelf'
import { contextOf, personContext, somePerson, type TestPlatform, testPlatform } from '#test/support/test-context'
import { applicationNotices } from './application-notices.view.ts'
import { summariseNotices } from './count-notices.ts'
import { changeSettings, showSettings } from './keep-settings.ts'
import { listNotices } from './list-notices.ts'
import { loanNotices } from './loan-notices.view.ts'
import { consentNotices } from './look-notices.view.ts'
import { markAllNoticesRead, markNoticeRead } from './mark-notices.ts'

const database = useTestDatabase()
const none = { params: undefined, query: undefined, body: undefined }
const noticeViews = [applicationNotices, consentNotices, loanNotices, loanOverdue.view]
const day = 86_400_000

function following(): TestPlatform {
  const platform: TestPlatform = {
    ...testPlatform(database.config),
    db: new FollowingDb(database.config, (event) => projectReader(platform, noticeViews).take(event)),
  }
  return platform
}

const listed = async (ctx: Ctx, limit = 50, cursor?: string) =>
  notice.list.output.parse(await listNotices(ctx, { ...none, query: { limit, ...(cursor ? { cursor } : {}) } }))
const kindsOf = async (ctx: Ctx) => (await listed(ctx)).items.map(({ kind }) => kind)
const summed = (ctx: Ctx) => summariseNotices(ctx, none)
const mark = (ctx: Ctx, noticeId: NoticeId) => markNoticeRead(ctx, { ...none, params: { noticeId } })

/** An application of which only the events count. */
const stub = defineAggregate('APPLICATION', z.object({ status: z.string() }))

async function applied(platform: TestPlatform) {
  const [company, bank] = await Promise.all([companyOn(platform), bankOn(platform)])
  const id = newId('app', platform.clock.now())
  const system = contextOf(platform, { kind: 'system', id: 'test' })
  const after = (status: string) => {
    const now = platform.clock.now()
    const deadlines = { accept: plusMs(now, 7 * 3_600_000), decide: plusDays(now, 3), pay: null }
    return { status, deadlines, duty: null, wakesAt: null }
  }
  const happens = async <E extends EventDeclaration>(
    declaration: E,
    status: string,
    data: Record<string, unknown> = {},
  ) => {
    const loaded = await stub.find(system, id)
    const event = { declaration, data: { ...after(status), ...data } as EventData<E> } // parsed by its declaration on commit
    const aggregate = loaded ? stub.change(loaded, { status }) : stub.create(id, { status })
    return commit({ ...system, idempotency: undefined, now: platform.clock.now() }, { aggregate, event })
  }
  const worker = (role: Role, person = somePerson(platform)) =>
    personContext(platform, person, {
      organisationId: bank.organisationId,
      organisationKind: 'bank',
      roles: [role],
    })
  await happens(events.applicationSubmitted, 'submitted', {
    ...{ needId: 'need', productId: 'prd', productVersion: 1, companyId: company.organisationId, uscc: company.uscc },
    ...{ county: '330902', bankId: bank.organisationId, branchId: null, origin: 'applied', takingId: null },
    asked: { amountFen: 1, termMonths: 1, purpose: 'working_capital', guaranteeWays: ['credit'], repaymentWay: null },
    ...{ productName: { zh: '渔汛贷', en: 'Fishing-season loan' }, productKind: 'credit', industrySection: null },
    ...{
      sizeClass: null,
      firstLoan: null,
      consentId: 'con',
      rules: { holds: 0, fails: 0, notKnown: 0, bankChecks: 0 },
    },
  })
  return { company, bank, happens, worker }
}

test('each step tells those whom it concerns, and a task is done when the application has moved on', async () => {
  const platform = following()
  const { company, happens, worker } = await applied(platform)
  const [received] = (await listed(worker('loan_officer'))).items
  expect(received).toMatchObject({ kind: 'application_received', isTask: true, isUnread: true, isDueToday: true })
  expect(received?.text.zh).toBe('远帆水产的申请今天 17:00 前要受理。')
  expect(await kindsOf(company.owner())).toEqual([])
  platform.clock.move(1000)
  await happens(events.applicationAccepted, 'accepted')
  expect((await listed(worker('loan_officer'))).items).toMatchObject([
    { kind: 'application_received', doneAt: platform.clock.now(), isUnread: false },
  ])
  expect(await summed(worker('loan_officer'))).toEqual({ unread: 0, tasks: 0, isMore: false })
  const { items } = await listed(company.staff())
  expect(items).toMatchObject([{ kind: 'application_taken_up', isTask: false }])
  expect(items[0]?.text.en).toBe('Qundao Bank has taken up your application for “Fishing-season loan”.')
})

test('a pause leaves a task waiting', async () => {
  const platform = following()
  const { company, happens } = await applied(platform)
  await happens(events.applicationReturned, 'returned', { stopsClock: true, missing: 2, beyondList: 0 })
  await happens(events.applicationPaused, 'paused', { because: 'outage' })
  await happens(events.applicationResumed, 'returned', { consentId: 'con' })
  expect(await summed(company.owner())).toMatchObject({ tasks: 1 })
  await happens(events.applicationSupplied, 'submitted')
  expect(await summed(company.owner())).toMatchObject({ tasks: 0 })
})

test('approvers hear of proposals, the assignee alone of an assignment, the office of what stays undone', async () => {
  const platform = following()
  const { happens, worker } = await applied(platform)
  const officer = somePerson(platform)
  await happens(events.applicationAssigned, 'accepted', { assignee: officer, bankReference: null })
  await happens(events.clockBreached, 'accepted', { clock: 'decide', to: 'office' })
  expect(await kindsOf(worker('loan_officer', officer))).toContain('assigned_to_you')
  expect(await kindsOf(worker('loan_officer'))).not.toContain('assigned_to_you')
  expect(await kindsOf(worker('bank_approver'))).toEqual([])
  const { organisationId } = await companyOn(platform)
  const membership = { organisationId, organisationKind: 'office', roles: ['supervisor'] } as const
  expect(await kindsOf(personContext(platform, somePerson(platform), membership))).toContain('duty_breached_twice')
})

test('unread ones come first, page by page, none twice; read is read for that person only', async () => {
  const platform = following()
  const { company, happens } = await applied(platform)
  for (let n = 0; n < 7; n++) {
    platform.clock.move(1000)
    await happens(events.applicationAccepted, 'accepted')
  }
  const all = (await listed(company.owner())).items.map(({ noticeId }) => noticeId)
  expect(all).toHaveLength(7)
  for (const id of [all[0], all[3]]) if (id) await mark(company.owner(), id)
  const pages: NoticeId[] = []
  let cursor: string | undefined
  do {
    const { items, nextCursor } = await listed(company.owner(), 2, cursor)
    pages.push(...items.map(({ noticeId }) => noticeId))
    cursor = nextCursor ?? undefined
  } while (cursor)
  const unread = all.filter((_, at) => at !== 0 && at !== 3)
  expect(pages).toEqual([...unread, all[0], all[3]])
  expect(await summed(company.owner())).toMatchObject({ unread: 5 })
  expect(await summed(company.staff())).toMatchObject({ unread: 7 })
  await markAllNoticesRead(company.owner(), { ...none, body: { until: platform.clock.now() } })
  expect(await summed(company.owner())).toMatchObject({ unread: 0 })
  platform.clock.move(1000)
  await happens(events.applicationAccepted, 'accepted')
  expect(await summed(company.owner())).toMatchObject({ unread: 1 })
  platform.clock.move(30 * day)
  expect(await summed(company.owner())).toMatchObject({ unread: 0 })
  expect((await listed(company.owner())).items).toHaveLength(8)
})

test('of many that were told in the same moment none is lost between pages', async () => {
  const platform = following()
  const { company, happens } = await applied(platform)
  for (let n = 0; n < 130; n++) await happens(events.applicationAccepted, 'accepted')
  const seen: NoticeId[] = []
  let cursor: string | undefined
  do {
    const { items, nextCursor } = await listed(company.owner(), 50, cursor)
    seen.push(...items.map(({ noticeId }) => noticeId))
    cursor = nextCursor ?? undefined
  } while (cursor)
  expect([seen.length, new Set(seen).size]).toEqual([130, 130])
})

test('another organisation’s notice, one for another role and one that never was are all not found', async () => {
  const platform = following()
  const { company, happens, worker } = await applied(platform)
  await happens(events.applicationAccepted, 'accepted')
  const [told] = (await listed(company.owner())).items
  if (!told) throw new Error('nothing was told')
  const other = await companyOn(platform)
  await expect(mark(other.owner(), told.noticeId)).rejects.toThrow('not_found')
  await expect(mark(worker('loan_officer'), told.noticeId)).rejects.toThrow('not_found')
  await expect(mark(company.owner(), newId('ntc', platform.clock.now()))).rejects.toThrow('not_found')
  expect(await kindsOf(other.owner())).toEqual([])
})

test('a withdrawn consent is told to its bank, an overdue loan and its end to both sides', async () => {
  const platform = following()
  const { company, asOfficer, loanId, bank } = await loanOn(platform)
  const productId = await bank.publish()
  const scope = { bankId: bank.organisationId, needId: await someNeed(company.owner()), productId }
  const consentId = ConsentId.parse(await agreeTo(company.owner(), someTerms(scope)))
  await withdrawConsent(company.owner(), { ...none, params: { consentId } })
  platform.clock.move(32 * day)
  await sweepDue(platform, loanOverdue)
  const report = {
    kind: 'repayment',
    reportId: 'one',
    valueDate: '2026-04-02',
    principalFen: 8_162_852,
    interestFen: 375_000,
    penaltyFen: 0,
  } as const
  await reportLoan(asOfficer(), { ...none, params: { loanId }, body: { reports: [report] } })
  expect((await kindsOf(asOfficer())).toSorted()).toEqual([
    'borrower_overdue',
    'borrower_overdue_over',
    'consent_withdrawn',
  ])
  const { items } = await listed(company.staff())
  expect(items.map(({ kind }) => kind).toSorted()).toEqual(['loan_overdue', 'loan_overdue_over', 'money_paid_out'])
  expect(items.find(({ kind }) => kind === 'loan_overdue_over')?.text.en).toContain('the money had come in time')
})

test('rebuilt from the events the notices are the same bytes', async () => {
  const platform = following()
  const { happens } = await applied(platform)
  await happens(events.applicationReturned, 'returned', { stopsClock: true, missing: 1, beyondList: 0 })
  await happens(events.applicationSupplied, 'submitted')
  const dump = async () => {
    const items = await collect(platform.db.scan(platform.config.tables.views))
    return items
      .filter(({ pk }) => String(pk).startsWith('FEED#notices#'))
      .map(canonicalText)
      .sort()
  }
  const live = await dump()
  expect(live.length).toBeGreaterThan(2)
  expect(await rebuildViews(platform, noticeViews)).toMatchObject({ setAside: 0 })
  expect(await dump()).toEqual(live)
})

test('settings are a person’s own; what is muted is not listed, what asks for something can’t be muted', async () => {
  const platform = following()
  const { company, happens } = await applied(platform)
  await happens(events.applicationAccepted, 'accepted')
  expect(await showSettings(company.owner(), none)).toEqual({ language: 'zh', largerText: false, muted: [] })
  const wanted = { language: 'en', largerText: true, muted: ['application_taken_up'] } as const
  const body = settings.change.body.parse(wanted)
  expect(await changeSettings(company.owner(), { ...none, body })).toMatchObject({ version: 1, state: 'kept' })
  expect(await changeSettings(company.owner(), { ...none, body })).toMatchObject({ version: 2 })
  expect(await showSettings(company.owner(), none)).toEqual(wanted)
  expect([await kindsOf(company.owner()), await kindsOf(company.staff())]).toEqual([[], ['application_taken_up']])
  expect(settings.change.body.safeParse({ ...wanted, muted: ['offer_made'] }).success).toBe(false)
})
