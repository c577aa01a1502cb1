import * as z from 'zod'

/** As what a table can be taken along. */
export const FileKind = z.enum(['csv', 'xlsx'])
export type FileKind = z.infer<typeof FileKind>

const csv = 'text/csv; charset=utf-8'
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const mediaTypeOf: Readonly<Record<FileKind, string>> = { csv, xlsx }
/** What a route says that it answers with: without the parameters. */
export const tableMediaTypes: readonly [string, string] = ['text/csv', xlsx]
