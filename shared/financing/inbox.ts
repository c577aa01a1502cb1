import * as z from 'zod'
import { type ApplicationStatus, hasEnded } from './application-life.ts'

/** Tabs of a bank's inbox. */
export const InboxTab = z.enum([
  'new', // 待受理
  'working', // 办理中
  'approval', // 待审批
  'waiting', // 等企业
  'signing', // 待签约、待放款
  'done', // 已结束
])
export type InboxTab = z.infer<typeof InboxTab>

const tabs: Readonly<Partial<Record<ApplicationStatus, InboxTab>>> = {
  submitted: 'new',
  accepted: 'working',
  due_diligence: 'working',
  proposed: 'approval',
  returned: 'waiting',
  paused: 'waiting',
  offered: 'waiting',
  offer_accepted: 'signing',
  signed: 'signing',
}

export const inboxTab = (status: ApplicationStatus): InboxTab =>
  hasEnded(status) ? 'done' : (tabs[status] ?? 'waiting')
