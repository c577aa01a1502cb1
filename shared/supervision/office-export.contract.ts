import * as z from 'zod'
import { notFound } from '#shared/kernel/common-errors'
import { FileAnswer, route } from '#shared/kernel/route'
import { FileKind, tableMediaTypes } from '#shared/kernel/table-file'
import { ByQuery, CutQuery } from './cut-query.ts'
import { FigureName } from './office-figures.contract.ts'

export const exportTables = ['figures', 'funnel', 'banks', 'clocks', 'refusal-reasons', 'cases'] as const
export type ExportTable = (typeof exportTables)[number]

const ExportFile = z
  .string()
  .regex(new RegExp(`^(${exportTables.join('|')})\\.(${FileKind.options.join('|')})$`))
  .meta({ examples: ['figures.xlsx', 'banks.csv'] })

/** 导出: the very tables of the screens, hidden cells hidden too. */
export const officeExport = {
  download: route({
    method: 'GET',
    path: '/office/exports/{file}',
    summary: { zh: '导出一张表（CSV 或 XLSX）', en: 'One table as CSV or XLSX' },
    allow: ['supervisor'],
    scope: 'platform',
    params: z.object({ file: ExportFile }),
    /** `by` is for figures, `figure` for cases (applications unless told); the league is of every bank, clocks are of now. */
    query: CutQuery.extend({ by: ByQuery.optional(), figure: FigureName.default('applications') }),
    errors: [notFound],
    mediaTypes: tableMediaTypes,
    output: FileAnswer,
  }),
}
