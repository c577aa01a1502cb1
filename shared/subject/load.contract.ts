import * as z from 'zod'
import { notFound, stateForbids } from '#shared/kernel/common-errors'
import { PageQuery, pageOf } from '#shared/kernel/page'
import { Committed, route } from '#shared/kernel/route'
import { chunkTaken, loadFinished, loadStarted } from './load.events.ts'
import { chunkDiffers, chunkOutOfOrder, chunkRowLimit, itemOfOtherProvider, Load, LoadId } from './load.ts'
import { RecordItem } from './record-item.ts'

const provider = { allow: ['data_provider'], scope: 'own_organisation' } as const
const one = z.object({ loadId: LoadId })
const LoadView = z.object({ loadId: LoadId, ...Load.shape })
const LoadRow = LoadView.omit({ note: true, provider: true })

/** One delivered row; it is checked by itself, so that a bad one does not hold up the others. */
const GivenRow = z.record(z.string(), z.unknown()).meta({
  description:
    '`uscc`, `asOf` (a day), `values` ({ fact: value }, the facts that the item holds); with item `registration` also `identity` ' +
    '({ name, legalRepresentativeName, legalRepresentativeIdNumber, fictional? }) and, in `values`, the dates registered_on, ' +
    'operating_since, legal_rep_changed_on in place of the months since then.',
})

/** How a department's system delivers records: start, numbered chunks, finish; resumable at `chunks`. */
export const load = {
  start: route({
    method: 'POST',
    path: '/ingest/loads',
    summary: { zh: '开始一个批次', en: 'Start a load' },
    ...provider,
    body: z.strictObject({ item: RecordItem, note: z.string().trim().min(1).max(200).optional() }),
    example: { item: 'tax', note: '2026 年一季度' },
    event: loadStarted,
    errors: [itemOfOtherProvider],
    output: Committed,
  }),
  takeChunk: route({
    method: 'POST',
    path: '/ingest/loads/{loadId}/chunks',
    summary: { zh: '发一块（最多 90 行），逐行检查', en: 'Send a chunk (at most 90 rows), checked row by row' },
    ...provider,
    params: one,
    body: z.strictObject({ index: z.int().min(0), rows: z.array(GivenRow).min(1).max(chunkRowLimit) }),
    bodyLimitKb: 512,
    example: {
      index: 0,
      rows: [{ uscc: '91330100799655058B', asOf: '2026-03-31', values: { tax_grade: 'A', tax_arrears: false } }],
    },
    event: chunkTaken,
    errors: [notFound, stateForbids, chunkOutOfOrder, chunkDiffers],
    output: Committed,
  }),
  finish: route({
    method: 'POST',
    path: '/ingest/loads/{loadId}/finish',
    summary: { zh: '结束批次', en: 'Finish a load' },
    ...provider,
    params: one,
    event: loadFinished,
    errors: [notFound, stateForbids],
    output: Committed,
  }),
  show: route({
    method: 'GET',
    path: '/ingest/loads/{loadId}',
    summary: { zh: '一个批次：下一块的序号、入库和退回的行数', en: 'A load: next chunk, rows landed and refused' },
    ...provider,
    params: one,
    errors: [notFound],
    output: LoadView,
  }),
  list: route({
    method: 'GET',
    path: '/ingest/loads',
    summary: { zh: '本单位的批次，新的在前', en: 'Loads of the own organisation, newest first' },
    ...provider,
    query: PageQuery,
    output: pageOf(LoadRow),
  }),
  listRefusedRows: route({
    method: 'GET',
    path: '/ingest/loads/{loadId}/refused-rows',
    summary: { zh: '退回的行：行号、栏目、原因', en: 'Refused rows: number, field, reason' },
    ...provider,
    params: one,
    query: PageQuery,
    errors: [notFound],
    output: pageOf(
      z.object({
        row: z.int(),
        uscc: z.string().nullable(),
        faults: z.array(z.object({ field: z.string(), code: z.string(), detail: z.string() })),
      }),
    ),
  }),
}
