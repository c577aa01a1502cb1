import * as z from 'zod'
import {
  needAppliedWith,
  needExpired,
  needReleased,
  needRouted,
  needStated,
  needTaken,
} from '#shared/financing/need.events'
import type { Notice } from '#shared/notification/notice'
import { noticesFrom } from './notices-from.ts'

/** In other states no bank waits for a word, and no word is waited for. */
const After = z.object({ status: z.string() })
const stillShown = ['open', 'taken', 'routed']

/** Who would take a need, and to whom it was routed. */
export const needNotices = noticesFrom({
  noun: 'NEED',
  about: 'need',
  subjectOf({ type, data }) {
    if (type !== needStated.type) return undefined
    return { companyId: needStated.data.parse(data).companyId, bankId: null, product: null }
  },
  says({ type, data }) {
    if (type === needTaken.type) {
      const { takingId, bankId, confirmBy } = needTaken.data.parse(data).taking
      return [{ kind: 'need_taken', bankId, until: confirmBy, values: { takingId } }]
    }
    if (type === needRouted.type) {
      const { bankId, until } = needRouted.data.parse(data)
      return [{ kind: 'need_routed', bankId, until }]
    }
    return type === needExpired.type ? [{ kind: 'need_ran_out' }] : []
  },
  isDone(notice, { type, data }) {
    const after = After.safeParse(data)
    if (after.success && !stillShown.includes(after.data.status)) return true
    return notice.kind === 'need_taken' ? isAnswered(notice, type, data) : isRoutingOver(notice, type, data)
  },
})

function isAnswered({ bankId, values }: Notice, type: string, data: unknown): boolean {
  if (type === needAppliedWith.type) return needAppliedWith.data.parse(data).bankId === bankId
  return type === needReleased.type && needReleased.data.parse(data).lapsed.includes(String(values.takingId))
}

function isRoutingOver({ bankId }: Notice, type: string, data: unknown): boolean {
  if (type === needTaken.type) return needTaken.data.parse(data).taking.bankId === bankId
  return type === needRouted.type || (type === needReleased.type && needReleased.data.parse(data).lapsed.length === 0)
}
