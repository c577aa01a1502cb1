import * as z from 'zod'
import { OrganisationId } from '#shared/identity/organisation'
import { defineEvent } from '#shared/kernel/event'
import { RecordItem } from './record-item.ts'

export const loadStarted = defineEvent({
  type: 'load.started',
  version: 1,
  data: z.strictObject({ provider: OrganisationId, item: RecordItem }),
})

/** Rows as keyed hashes: they tell a repeated chunk and a changed record, and nothing of what stands in them. */
export const chunkTaken = defineEvent({
  type: 'load.chunk_taken',
  version: 1,
  data: z.strictObject({
    index: z.int(),
    chunkHash: z.string(),
    item: RecordItem,
    records: z.array(z.strictObject({ uscc: z.string(), asOf: z.string(), hash: z.string() })),
    landed: z.int(),
    refused: z.int(),
  }),
})

export const loadFinished = defineEvent({
  type: 'load.finished',
  version: 1,
  data: z.strictObject({ chunks: z.int(), landed: z.int(), refused: z.int() }),
})
