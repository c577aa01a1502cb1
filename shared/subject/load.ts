import * as z from 'zod'
import { OrganisationId } from '#shared/identity/organisation'
import { DomainError, defineError } from '#shared/kernel/domain-error'
import { idOf } from '#shared/kernel/id'
import { Instant } from '#shared/kernel/instant'
import { assertTransition, defineTransitions } from '#shared/kernel/transition'
import { RecordItem } from './record-item.ts'

export const LoadId = idOf('load')
export type LoadId = z.infer<typeof LoadId>

/** 批次: one delivery of records of one item by one provider, in numbered chunks. */
export const Load = z.object({
  status: z.enum(['open', 'finished']),
  provider: OrganisationId,
  item: RecordItem,
  note: z.string().nullable(),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
  /** Chunks taken so far: the index of the next one. */
  chunks: z.int(),
  /** Rows taken so far: those that landed and those that were refused. */
  landed: z.int(),
  refused: z.int(),
})
export type Load = z.infer<typeof Load>

/** Rows of a chunk at the most: with state, event, idempotency record and room to spare within 100 items of a transaction. */
export const chunkRowLimit = 90

const transitions = defineTransitions<Load['status']>()({
  takeChunk: { from: ['open'], to: 'open' },
  finish: { from: ['open'], to: 'finished' },
})

export const itemOfOtherProvider = defineError({
  code: 'item_of_other_provider',
  status: 403,
  title: { zh: '这个事项由别的部门提供', en: 'Another department answers for this item' },
  detail: {
    zh: '{item} 由 {provider} 提供，你的单位没有登记负责它。请让平台管理员登记，或换一个事项。',
    en: '{item} is delivered by {provider}, for which your organisation is not registered. Ask the platform administrator, or choose another item.',
  },
})
export const chunkOutOfOrder = defineError({
  code: 'chunk_out_of_order',
  status: 409,
  title: { zh: '中间缺了一块', en: 'A chunk is missing in between' },
  detail: { zh: '请先发第 {next} 块。', en: 'Send chunk {next} first.' },
})
export const chunkDiffers = defineError({
  code: 'chunk_differs',
  status: 409,
  title: { zh: '这一块已收到，内容不同', en: 'This chunk was taken with other rows' },
  detail: {
    zh: '已收到的块不能改；请继续发第 {next} 块，要更正的行放进后面的块或新的批次。',
    en: 'A chunk that was taken stays; go on with chunk {next}, and send corrected rows in a later chunk or a new load.',
  },
})

export function startLoad(start: Pick<Load, 'provider' | 'item' | 'note'>, now: Instant): Load {
  return { ...start, status: 'open', startedAt: now, finishedAt: null, chunks: 0, landed: 0, refused: 0 }
}

/** The next chunk's rows are counted in. @throws state_forbids, chunk_out_of_order */
export function takeChunk(load: Load, index: number, rows: { landed: number; refused: number }): Load {
  const status = assertTransition(transitions, 'takeChunk', load.status)
  if (index !== load.chunks) throw new DomainError(chunkOutOfOrder, { next: load.chunks })
  return {
    ...load,
    status,
    chunks: load.chunks + 1,
    landed: load.landed + rows.landed,
    refused: load.refused + rows.refused,
  }
}

/** @throws state_forbids */
export function finishLoad(load: Load, now: Instant): Load {
  return { ...load, status: assertTransition(transitions, 'finish', load.status), finishedAt: now }
}
