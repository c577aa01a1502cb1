import * as z from 'zod'
import { defineEvent } from '#shared/kernel/event'
import { ContentType, File, FileFault } from './file.ts'

const { about, companyId, bankId, ownerId, sizeBytes, sha256 } = File.shape

export const fileDeclared = defineEvent({
  type: 'file.declared',
  version: 1,
  data: z.strictObject({ about, companyId, bankId, ownerId, sizeBytes, sha256 }),
})
export const fileStored = defineEvent({
  type: 'file.stored',
  version: 1,
  data: z.strictObject({ contentType: ContentType }),
})
export const fileRejected = defineEvent({
  type: 'file.rejected',
  version: 1,
  data: z.strictObject({ fault: FileFault }),
})
/** Declared, and never brought. */
export const fileDiscarded = defineEvent({ type: 'file.discarded', version: 1, data: z.strictObject({}) })
