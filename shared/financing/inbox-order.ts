import type { BankApplicationRow } from './bank-application.contract.ts'
import type { InboxSort } from './bank-inbox.contract.ts'
import { inboxTab } from './inbox.ts'

type Sorted = Pick<BankApplicationRow, 'applicationId' | 'state' | 'duty' | 'submittedAt' | 'asked' | 'companyName'>

/**
 * Duties that run by their deadline, then what is the bank's to do without one, then duties that stand still, then what
 * waits for others; within each what came first.
 */
function clockPlace({ duty, state, submittedAt }: Sorted): string {
  if (!duty) return inboxTab(state) === 'signing' ? `1#${submittedAt}` : `3#${submittedAt}`
  return duty.state === 'paused' ? `2#${duty.dueAt}` : `0#${duty.dueAt}`
}

const compare = (one: string | number, other: string | number) => (one < other ? -1 : one > other ? 1 : 0)
const byClock = (one: Sorted, other: Sorted) =>
  compare(clockPlace(one), clockPlace(other)) || compare(one.applicationId, other.applicationId)

const orders: Readonly<Record<InboxSort, (one: Sorted, other: Sorted) => number>> = {
  clock: byClock,
  amount_up: (one, other) => compare(one.asked.amountFen, other.asked.amountFen) || byClock(one, other),
  amount_down: (one, other) => compare(other.asked.amountFen, one.asked.amountFen) || byClock(one, other),
  company: (one, other) => one.companyName.zh.localeCompare(other.companyName.zh, 'zh-Hans-CN') || byClock(one, other),
  newest: (one, other) => compare(other.submittedAt, one.submittedAt) || byClock(one, other),
}

export const inInboxOrder = <Row extends Sorted>(rows: readonly Row[], sort: InboxSort): Row[] =>
  rows.toSorted(orders[sort])
