import * as z from 'zod'
import type { StoredEvent } from '#functions/platform/ledger-event'
import { shardOf, shardsOf } from '#functions/platform/merged-list'
import { defineView, type View } from '#functions/platform/view'
import { ApplicationId } from '#shared/financing/application'
import { AfterStep, applicationAssigned, applicationSubmitted } from '#shared/financing/application.events'
import { type InboxTab, inboxTab } from '#shared/financing/inbox'
import { PersonId } from '#shared/identity/organisation'
import { Instant } from '#shared/kernel/instant'
import { applications } from './application.store.ts'

const { status: state, duty } = AfterStep.shape
const { status: _s, deadlines: _d, duty: _y, wakesAt: _w, ...submitted } = applicationSubmitted.data.shape
const Row = z.object({
  applicationId: ApplicationId,
  version: z.int(),
  ...{ state, duty },
  submittedAt: Instant,
  changedAt: Instant,
  assignee: PersonId.nullable(),
  bankReference: z.string().nullable(),
  ...submitted,
})
export type InboxRow = z.infer<typeof Row>

function apply(row: InboxRow | undefined, event: StoredEvent): InboxRow | undefined {
  const next = row ? changedRow(row, event) : firstRow(event)
  return next && { ...next, version: event.version, changedAt: event.at }
}

function firstRow({ type, id, version, at, data }: StoredEvent): InboxRow | undefined {
  if (type !== applicationSubmitted.type) return undefined
  const { status, duty, deadlines: _d, wakesAt: _w, ...rest } = applicationSubmitted.data.parse(data)
  const applicationId = ApplicationId.parse(id)
  const nobody = { assignee: null, bankReference: null }
  return { applicationId, version, state: status, duty, submittedAt: at, changedAt: at, ...nobody, ...rest }
}

/** Every event says where the application stands and what is due. */
function changedRow(row: InboxRow, { type, data }: StoredEvent): InboxRow {
  const { status, duty } = AfterStep.parse(data)
  const next = { ...row, state: status, duty }
  if (type !== applicationAssigned.type) return next
  const { assignee, bankReference } = applicationAssigned.data.parse(data)
  return { ...next, assignee, bankReference }
}

/** What is due first comes first; where nothing is the bank's to do, what came first; what has ended, by its end. */
const orderOf = ({ state, duty, submittedAt, changedAt }: InboxRow): string =>
  inboxTab(state) === 'done' ? changedAt : (duty?.dueAt ?? submittedAt)

const viewOf = (name: string, place: View<InboxRow>['place']): View<InboxRow> =>
  defineView({ name, noun: applications.noun, schema: Row, apply, place })

const bankList = (bankId: string, tab: InboxTab) => `${bankId}#${tab}`

/** A bank's applications by tab. */
export const bankApplications = viewOf('bank-applications', (row) => ({
  list: shardOf(bankList(row.bankId, inboxTab(row.state)), row.applicationId),
  order: orderOf(row),
}))
export const listsOfBank = (bankId: string, tab: InboxTab): string[] => shardsOf(bankList(bankId, tab))

const officerList = (bankId: string, assignee: string, tab: InboxTab) => `${bankId}#${assignee}#${tab}`

/** The same, of whoever has them. */
export const officerApplications = viewOf('officer-applications', (row) =>
  row.assignee === null
    ? undefined
    : { list: officerList(row.bankId, row.assignee, inboxTab(row.state)), order: orderOf(row) },
)
export const listsOfOfficer = (bankId: string, assignee: string, tab: InboxTab): string[] => [
  officerList(bankId, assignee, tab),
]
