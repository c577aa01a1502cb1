import * as z from 'zod'
import { defineView } from '#functions/platform/view'
import { FileAbout, FileId } from '#shared/file/file'
import { fileDeclared, fileDiscarded } from '#shared/file/file.events'
import { Instant } from '#shared/kernel/instant'
import { files } from './file.store.ts'

const Row = z.object({ fileId: FileId, about: FileAbout, declaredAt: Instant })
type Row = z.infer<typeof Row>

/** Which files there are of an application or a need. How each stands is read from the ledger. */
export const fileList = defineView<Row>({
  name: 'files',
  noun: files.noun,
  schema: Row,
  apply(row, { type, id, at, data }) {
    if (type === fileDiscarded.type) return undefined
    if (type !== fileDeclared.type) return row
    return { fileId: FileId.parse(id), about: fileDeclared.data.parse(data).about, declaredAt: at }
  },
  place: (row) => ({ list: row.about, order: row.declaredAt }),
})
