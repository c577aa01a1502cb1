import * as z from 'zod'
import { notFound } from '#shared/kernel/common-errors'
import { Instant } from '#shared/kernel/instant'
import { PageQuery, pageOf } from '#shared/kernel/page'
import { route } from '#shared/kernel/route'
import { Notice, NoticeId } from './notice.ts'

const reader = {
  allow: ['sme_owner', 'sme_staff', 'loan_officer', 'bank_approver', 'supervisor'],
  scope: 'own_organisation',
} as const

export const NoticeRow = z.object({
  ...Notice.pick({ noticeId: true, kind: true, at: true, about: true, until: true, doneAt: true }).shape,
  text: z.object({ zh: z.string(), en: z.string() }),
  /** Something is to be done. */
  isTask: z.boolean(),
  isDueToday: z.boolean(),
  isUnread: z.boolean(),
})
export type NoticeRow = z.infer<typeof NoticeRow>

/** 通知: what is to do and what has happened, for a person in the acting organisation. */
export const notice = {
  list: route({
    method: 'GET',
    path: '/notices',
    summary: { zh: '通知，未读的在前', en: 'Notices, the unread ones first' },
    ...reader,
    query: PageQuery,
    output: pageOf(NoticeRow),
  }),
  summarise: route({
    method: 'GET',
    path: '/notices/summary',
    summary: { zh: '未读和待办的数量', en: 'How many are unread, and how many ask for something' },
    ...reader,
    output: z.object({
      unread: z.int().max(100),
      /** Tasks that are not done, read or not. */
      tasks: z.int().max(100),
      /** One of the two is at least what it says: counting ends there. */
      isMore: z.boolean(),
    }),
  }),
  markRead: route({
    method: 'PUT',
    path: '/notices/{noticeId}/read',
    summary: { zh: '标为已读', en: 'Mark one as read' },
    ...reader,
    params: z.object({ noticeId: NoticeId }),
    scratch: true,
    errors: [notFound],
    output: z.object({ readAt: Instant }),
  }),
  markAllRead: route({
    method: 'PUT',
    path: '/notices/read',
    summary: { zh: '到某一刻为止全部标为已读', en: 'Mark all up to a moment as read' },
    ...reader,
    body: z.strictObject({ until: Instant }),
    example: { until: '2026-03-02T10:00:00.000+08:00' },
    scratch: true,
    output: z.object({ readAt: Instant }),
  }),
}
