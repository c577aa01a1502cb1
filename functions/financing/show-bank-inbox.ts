import { readNamesOfMembers } from '#functions/identity/list-colleagues'
import { readOrganisations } from '#functions/identity/read-organisations'
import { actingOrganisation } from '#functions/platform/acting'
import type { Ctx } from '#functions/platform/context'
import { readAll } from '#functions/platform/merged-list'
import type { Verb } from '#functions/platform/serve'
import type { ApplicationId } from '#shared/financing/application'
import type { BankApplicationRow } from '#shared/financing/bank-application.contract'
import { type bankInbox, InboxView } from '#shared/financing/bank-inbox.contract'
import { InboxTab, inboxTab } from '#shared/financing/inbox'
import { inInboxOrder } from '#shared/financing/inbox-order'
import type { OrganisationId } from '#shared/identity/organisation'
import { dayOf } from '#shared/kernel/instant'
import type { Input, Output } from '#shared/kernel/route'
import { bankApplications, type InboxRow, listsOfBank } from './bank-applications.view.ts'
import { bankRow } from './read-bank-application.ts'

/** So many are read at once; a bank with more running cases than that works them off by queue, not by eye. */
const most = 2_000
const runningTabs = InboxTab.options.filter((tab) => tab !== 'done')

type Query = Input<typeof bankInbox.show>['query']

export const showBankInbox: Verb<typeof bankInbox.show> = async (ctx, { query }) => {
  const bankId = actingOrganisation(ctx)
  const lists = runningTabs.flatMap((tab) => listsOfBank(bankId, tab))
  const found = await readAll(ctx, bankApplications, lists, most)
  const [all, ended] = await Promise.all([named(ctx, bankId, found), endedToday(ctx, bankId)])
  const inView = (view: InboxView) => all.filter((row) => isIn(ctx, view, row))
  const filtered = (view: InboxView) => inView(view).filter((row) => passes(query, row))
  const sorted = inInboxOrder(filtered(query.view), query.sort)
  const pages = Math.max(1, Math.ceil(sorted.length / query.limit))
  const page = Math.min(query.page, pages)
  const states = all.map(({ duty }) => duty?.state)
  return {
    items: sorted.slice((page - 1) * query.limit, page * query.limit),
    ...{ total: sorted.length, page, pages },
    counts: countsOf((view) => filtered(view).length),
    dueToday: states.filter((state) => state === 'due_today').length,
    overdue: states.filter((state) => state === 'breached').length,
    today: todayOf(ctx, found, ended),
    ...facetsOf(inView(query.view)),
    around: query.around === undefined ? null : placeOf(sorted, query.around),
    isCut: found.length >= most,
  }
}

const countsOf = (count: (view: InboxView) => number): Record<InboxView, number> => {
  const [fresh, mine, approval, open] = InboxView.options.map(count)
  return { new: fresh ?? 0, mine: mine ?? 0, approval: approval ?? 0, open: open ?? 0 }
}

async function named(ctx: Ctx, bankId: OrganisationId, rows: readonly InboxRow[]): Promise<BankApplicationRow[]> {
  const [names, people] = await Promise.all([
    readOrganisations(ctx, [bankId, ...rows.map(({ companyId }) => companyId)]),
    readNamesOfMembers(ctx, bankId),
  ])
  return rows.map((row) => bankRow(ctx, row, names, people))
}

function isIn({ actor }: Ctx, view: InboxView, { state, assignee }: BankApplicationRow): boolean {
  if (view === 'mine') return 'id' in actor && assignee === actor.id
  return view === 'open' || inboxTab(state) === view
}

const passes = ({ productId, county }: Query, row: BankApplicationRow): boolean =>
  (productId === undefined || row.productId === productId) && (county === undefined || row.county === county)

/** What came and ended today stands among the ended, newest end first. */
async function endedToday(ctx: Ctx, bankId: string): Promise<InboxRow[]> {
  const ended = await readAll(ctx, bankApplications, listsOfBank(bankId, 'done'), most, dayOf(ctx.now))
  return ended.filter(({ submittedAt }) => dayOf(submittedAt) === dayOf(ctx.now))
}

function todayOf(ctx: Ctx, running: readonly InboxRow[], ended: readonly InboxRow[]) {
  const received = running.filter(({ submittedAt }) => dayOf(submittedAt) === dayOf(ctx.now))
  const waiting = received.filter(({ state }) => inboxTab(state) === 'new')
  const count = received.length + ended.length
  return { received: count, answered: count - waiting.length }
}

type Facets = Pick<Output<typeof bankInbox.show>, 'products' | 'counties'>

function facetsOf(rows: readonly BankApplicationRow[]): Facets {
  const products = Map.groupBy(rows, ({ productId }) => productId)
  const counties = Map.groupBy(rows, ({ county }) => county)
  return {
    products: [...products].flatMap(([productId, [first, ...rest]]) =>
      first ? [{ productId, productName: first.productName, count: rest.length + 1 }] : [],
    ),
    counties: [...counties].flatMap(([county, those]) => (county === null ? [] : [{ county, count: those.length }])),
  }
}

function placeOf(rows: readonly BankApplicationRow[], applicationId: ApplicationId) {
  const at = rows.findIndex((row) => row.applicationId === applicationId)
  if (at < 0) return null
  return {
    at: at + 1,
    previousId: rows[at - 1]?.applicationId ?? null,
    nextId: rows[at + 1]?.applicationId ?? null,
  }
}
