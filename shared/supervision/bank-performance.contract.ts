import * as z from 'zod'
import { Instant } from '#shared/kernel/instant'
import { FileAnswer, route } from '#shared/kernel/route'
import { FileKind, tableMediaTypes } from '#shared/kernel/table-file'
import { leagueFigures, Shown } from './office-figures.contract.ts'
import { Period } from './period.ts'

/** 本行表现: what the office sees of the bank, beside all others together. */
export const bankPerformance = {
  show: route({
    method: 'GET',
    path: '/bank/performance',
    summary: { zh: '本行表现，和其他银行合计比较', en: "The bank's own figures beside all the others together" },
    allow: ['loan_officer', 'bank_approver', 'product_manager'],
    scope: 'own_organisation',
    query: z.strictObject({ period: Period.optional() }),
    output: z.object({
      asOf: Instant,
      period: z.string(),
      /** Its place among the ranked banks; null: too few applications. */
      rank: z.int().nullable(),
      rankedBanks: z.int(),
      figures: z.array(z.object({ figure: z.enum(leagueFigures), own: z.int().nullable(), others: Shown })),
    }),
  }),
  download: route({
    method: 'GET',
    path: '/bank/exports/performance',
    summary: { zh: '导出本行表现（CSV 或 XLSX）', en: "The bank's own figures as CSV or XLSX" },
    allow: ['loan_officer', 'bank_approver', 'product_manager'],
    scope: 'own_organisation',
    query: z.strictObject({ kind: FileKind.default('csv'), period: Period.optional() }),
    mediaTypes: tableMediaTypes,
    output: FileAnswer,
  }),
}
