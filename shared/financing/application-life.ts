import * as z from 'zod'
import { stateForbids } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { defineTransitions } from '#shared/kernel/transition'

/** 申请: every state that an application can be in. */
export const ApplicationStatus = z.enum([
  'submitted', // 待受理
  'accepted', // 已受理
  'due_diligence', // 尽职调查中
  'proposed', // 待审批
  'offered', // 已给要约
  'offer_accepted', // 已接受要约
  'signed', // 已签约
  'paid_out', // 已放款
  'returned', // 退回补充
  'paused', // 暂停
  'refused', // 未通过
  'withdrawn', // 已撤回
  'expired', // 已过期
  'declined', // 要约未接受
  'superseded', // 已接受别的要约
])
export type ApplicationStatus = z.infer<typeof ApplicationStatus>

/**
 * `supply` and `resume` lead back to the state that was left, which the application remembers; `approve` leaves it
 * proposed until the last approver.
 */
export const applicationLife = defineTransitions<ApplicationStatus>()({
  accept: { from: ['submitted'], to: 'accepted' },
  refuse: { from: ['submitted', 'accepted', 'due_diligence'], to: 'refused' },
  return_for_more: { from: ['submitted', 'accepted', 'due_diligence'], to: 'returned' },
  supply: { from: ['returned'], to: 'submitted' },
  start_due_diligence: { from: ['accepted'], to: 'due_diligence' },
  propose: { from: ['accepted', 'due_diligence'], to: 'proposed' },
  approve: { from: ['proposed'], to: 'offered' },
  send_back: { from: ['proposed'], to: 'due_diligence' },
  reject: { from: ['proposed'], to: 'refused' },
  accept_offer: { from: ['offered'], to: 'offer_accepted' },
  decline_offer: { from: ['offered'], to: 'declined' },
  lapse_offer: { from: ['offered', 'offer_accepted'], to: 'expired' },
  sign: { from: ['offer_accepted'], to: 'signed' },
  pay_out: { from: ['signed'], to: 'paid_out' },
  withdraw: {
    from: ['submitted', 'accepted', 'due_diligence', 'proposed', 'offered', 'offer_accepted', 'returned', 'paused'],
    to: 'withdrawn',
  },
  pause: {
    from: ['submitted', 'accepted', 'due_diligence', 'proposed', 'offered', 'offer_accepted', 'returned'],
    to: 'paused',
  },
  resume: { from: ['paused'], to: 'submitted' },
  supersede: {
    from: ['submitted', 'accepted', 'due_diligence', 'proposed', 'offered', 'returned', 'paused'],
    to: 'superseded',
  },
  expire: { from: ['returned'], to: 'expired' },
})
export type ApplicationAction = keyof typeof applicationLife

/** States in which nothing more happens to the application itself. */
const endedStatuses: readonly ApplicationStatus[] = [
  'paid_out',
  'refused',
  'withdrawn',
  'expired',
  'declined',
  'superseded',
]

export const hasEnded = (status: ApplicationStatus): boolean => endedStatuses.includes(status)

/** What changes no state (assigning, a note) is possible until the end. @throws state_forbids */
export function assertNotEnded(status: ApplicationStatus): void {
  if (!hasEnded(status)) return
  const from = ApplicationStatus.options.filter((one) => !hasEnded(one))
  throw new DomainError(stateForbids, { state: status, from: from.join(', ') })
}
