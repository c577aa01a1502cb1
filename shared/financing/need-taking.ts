import type { OrganisationId } from '#shared/identity/organisation'
import { stateForbids } from '#shared/kernel/common-errors'
import { DomainError, defineError } from '#shared/kernel/domain-error'
import { type Instant, plusDays, plusMs } from '#shared/kernel/instant'
import { assertTransition } from '#shared/kernel/transition'
import { addWorkingDays } from '#shared/kernel/working-day'
import type { Moment } from './application-clocks.ts'
import {
  isShown,
  type Need,
  type NeedStatus,
  needLife,
  needOpenDays,
  needStatusAt,
  type Taking,
  type TakingId,
} from './need.ts'

/** Working days in which the company confirms a taking, and a bank takes what was routed to it. */
const confirmDays = 1

export const takenAlready = defineError({
  code: 'taken_already',
  status: 409,
  title: { zh: '本行已经接了这个需求', en: 'Your bank has this need already' },
  detail: {
    zh: '本行已接单，或这家企业已用这个需求向本行申请。现在的状态是 {state}。',
    en: 'Your bank has taken it, or the company has applied to you with it. It is in state {state}.',
  },
})
export const takingOver = defineError({
  code: 'taking_over',
  status: 409,
  title: { zh: '这次接单已经失效', en: 'This taking is over' },
  detail: {
    zh: '状态为 {state}，最晚确认时间是 {confirmBy}。需求已重新公开，可以等其他银行，或直接申请。',
    en: 'It is {state}; it had to be confirmed by {confirmBy}. The need is open again: wait for other banks, or apply yourself.',
  },
})

const holdsPlace = ({ status }: Taking) => status === 'pending' || status === 'confirmed'

/** Banks see it or not, by places left and routing. */
function shownStatus({ takings, maxTakers, routedTo }: Need): NeedStatus {
  if (takings.filter(holdsPlace).length >= maxTakers) return needLife.take.to
  return routedTo ? needLife.route.to : needLife.release.to
}

/** The need as time has left it: takings that nobody confirmed have lapsed, a routing is over, or all of it has expired. */
export function needAt(need: Need, now: Instant): Need {
  if (!isShown(need.status)) return need
  const takings = need.takings.map((taking) =>
    taking.status === 'pending' && taking.confirmBy < now ? { ...taking, status: 'lapsed' as const } : taking,
  )
  const routedTo = need.routedTo && need.routedTo.until >= now ? need.routedTo : null
  const next = { ...need, takings, routedTo }
  const status = needStatusAt({ ...next, status: shownStatus(next) }, now)
  return status === needLife.expire.to ? { ...next, status, routedTo: null, expiresAt: null } : { ...next, status }
}

/** Shows the need, without a name, to every bank, while it has fewer takers than it may. @throws state_forbids */
export function openNeed(before: Need, maxTakers: number, now: Instant): Need & { expiresAt: Instant } {
  const status = assertTransition(needLife, 'open', before.status)
  const expiresAt = plusDays(now, needOpenDays)
  return { ...needAt({ ...before, status, maxTakers, expiresAt }, now), expiresAt }
}

/** When time changes the need next; null: never. */
export function needWakesAt({ status, expiresAt, takings, routedTo }: Need): Instant | null {
  if (!isShown(status)) return null
  const pending = takings.filter((taking) => taking.status === 'pending')
  const moments = [
    ...(status !== needLife.take.to && expiresAt ? [expiresAt] : []),
    ...[...pending.map(({ confirmBy }) => confirmBy), ...(routedTo ? [routedTo.until] : [])].map((at) => plusMs(at, 1)),
  ]
  return moments.sort()[0] ?? null
}

/** Does what time has brought about. @throws state_forbids while nothing is due */
export function wakeNeed(need: Need, now: Instant): Need {
  const at = needWakesAt(need)
  if (at !== null && at <= now) return needAt(need, now)
  throw new DomainError(stateForbids, { state: need.status, from: `> ${at ?? 'never'}` })
}

type Took = Pick<Taking, 'takingId' | 'bankId' | 'productId' | 'productVersion'>

/** One bank more prepares an offer, while there is a place. @throws state_forbids, taken_already */
export function takeNeed(before: Need, took: Took, { now, calendar }: Moment): { need: Need; taking: Taking } {
  const need = needAt(before, now)
  const { status, routedTo, takings } = need
  if (takings.some((taking) => taking.bankId === took.bankId && holdsPlace(taking)))
    throw new DomainError(takenAlready, { state: status })
  assertTransition(needLife, 'take', status)
  const isRouted = routedTo?.bankId === took.bankId
  if (routedTo && !isRouted)
    throw new DomainError(stateForbids, { state: status, from: needLife.route.from.join(', ') })
  const { at: confirmBy, provisional } = addWorkingDays(now, confirmDays, calendar)
  const origin = isRouted ? 'routed' : 'taken'
  const taking: Taking = { ...took, status: 'pending', origin, takenAt: now, confirmBy, provisional }
  const next = { ...need, takings: [...takings, taking], routedTo: null }
  return { need: { ...next, status: shownStatus(next) }, taking }
}

/** Keeps an open need for one bank until it has had its working day. @throws state_forbids */
export function routeNeed(before: Need, bankId: OrganisationId, { now, calendar }: Moment): Need {
  const need = needAt(before, now)
  const status = assertTransition(needLife, 'route', need.status)
  return { ...need, status, routedTo: { bankId, until: addWorkingDays(now, confirmDays, calendar).at } }
}

/** A taking that can still be confirmed. @throws taking_over; RangeError for one that isn't there */
export function pendingTaking(need: Need, takingId: TakingId, now: Instant): Taking {
  const taking = needAt(need, now).takings.find((one) => one.takingId === takingId)
  if (!taking) throw new RangeError(`no ${takingId}`)
  if (taking.status === 'pending') return taking
  throw new DomainError(takingOver, { state: taking.status, confirmBy: taking.confirmBy })
}

/** Takings for whose product an application exists are confirmed, whatever time says. */
export function confirmTakings(need: Need, applied: readonly { readonly productId: string }[]): Need {
  const isApplied = (productId: string) => applied.some((one) => one.productId === productId)
  const takings = need.takings.map((taking) =>
    taking.status === 'pending' && isApplied(taking.productId) ? { ...taking, status: 'confirmed' as const } : taking,
  )
  return { ...need, takings }
}

/** The company has applied for a product; a taking with that product is thereby confirmed. @throws state_forbids */
export function needApplied(before: Need, productId: string, now: Instant): Need {
  const need = needAt(confirmTakings(before, [{ productId }]), now)
  const status = assertTransition(needLife, 'apply', need.status)
  return { ...need, hasApplied: true, status: isShown(need.status) ? need.status : status }
}

/** Whether the end of an application for a product frees a place among the takers. */
export const holdsPlaceFor = ({ takings }: Need, productId: string): boolean =>
  takings.some((taking) => taking.productId === productId && holdsPlace(taking))

/** The application of a bank that had taken the need ended without a loan: its place is free again. @throws state_forbids */
export function freePlace(before: Need, productId: string, now: Instant): Need {
  const takings = before.takings.map((taking) =>
    taking.productId === productId && holdsPlace(taking) ? { ...taking, status: 'ended' as const } : taking,
  )
  assertTransition(needLife, 'free', before.status)
  return needAt({ ...before, takings }, now)
}

/** Takes it back from the banks, ends it, or closes it since an offer was accepted; takings that wait lapse. @throws state_forbids */
export function endNeed(before: Need, action: 'keep' | 'withdraw' | 'close', now: Instant): Need {
  const need = needAt(before, now)
  const kept = assertTransition(needLife, action, need.status)
  const status = action === 'keep' && need.hasApplied ? needLife.apply.to : kept
  const takings = need.takings.map((taking) =>
    taking.status === 'pending' ? { ...taking, status: 'lapsed' as const } : taking,
  )
  return { ...need, status, takings, routedTo: null, expiresAt: null }
}
