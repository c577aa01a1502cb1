import type { Ctx } from '#functions/platform/context'
import type { Verb } from '#functions/platform/serve'
import { type SheetCell, writeSheets } from '#functions/platform/write-sheets'
import { vocabulary } from '#shared/fact/vocabulary'
import type { Input } from '#shared/kernel/route'
import { FileKind } from '#shared/kernel/table-file'
import type { Text } from '#shared/kernel/text'
import { caseStateWords, refusalWords, wordFor } from '#shared/supervision/case-words.data'
import { type FigureId, figureIds } from '#shared/supervision/figures'
import { type ExportTable, exportTables, type officeExport } from '#shared/supervision/office-export.contract'
import { leagueFigures } from '#shared/supervision/office-figures.contract'
import { fewWords } from '#shared/supervision/refusal-ranking'
import { findCases } from './list-cases.ts'
import { rankBanks } from './rank-banks.ts'
import { rankRefusalReasons } from './rank-refusal-reasons.ts'
import { definitionSheet, figureCell, figureHead, shownCell } from './sheet.ts'
import { showClocks } from './show-clocks.ts'
import { showFunnel } from './show-funnel.ts'
import { showFigures } from './show-office-figures.ts'

type Query = Input<typeof officeExport.download>['query']
/** Heads, lines, and the figures whose definitions go along. */
type Content = {
  readonly heads: readonly (Text | FigureId)[]
  readonly lines: readonly (readonly SheetCell[])[]
  readonly defines: readonly FigureId[]
}

/** The very answer of the screen's query, as a file. */
export const exportTable: Verb<typeof officeExport.download> = async (ctx, { params: { file }, query }) => {
  const [table, kind] = partsOf(file)
  const { heads, lines, defines } = await contents[table](ctx, query)
  const head = heads.map((one) => (typeof one === 'string' ? figureHead(one, ctx.language) : one[ctx.language]))
  const sheet = { name: table, rows: [head, ...lines] }
  return writeSheets(table, kind, defines.length === 0 ? [sheet] : [sheet, definitionSheet(defines, ctx.language)])
}

/** The route takes no other file. */
function partsOf(file: string): [ExportTable, FileKind] {
  const [table, kind] = file.split('.')
  const found = [exportTables.find((one) => one === table), FileKind.options.find((one) => one === kind)] as const
  if (!found[0] || !found[1]) throw new RangeError(`no such file: ${file}`)
  return [found[0], found[1]]
}

const text = (zh: string, en: string): Text => ({ zh, en })
const nameIn = ({ language }: Ctx, label: Text | null, otherwise: string | null): SheetCell =>
  label?.[language] ?? otherwise
const wholeName = text('合计', 'all')
const plain = { params: undefined, body: undefined }

const contents: Readonly<Record<ExportTable, (ctx: Ctx, query: Query) => Promise<Content>>> = {
  async figures(ctx, { figure: _figure, ...query }) {
    const { total, rows } = await showFigures(ctx, { ...plain, query })
    const line = ({ key, label, figures }: typeof total): SheetCell[] => [
      key === null ? wholeName[ctx.language] : nameIn(ctx, label, key),
      ...figureIds.map((id) => figureCell(id, figures[id])),
    ]
    return { heads: [text('范围', 'cut'), ...figureIds], lines: [total, ...rows].map(line), defines: figureIds }
  },
  async funnel(ctx, { figure: _figure, by: _by, ...query }) {
    const { steps } = await showFunnel(ctx, { ...plain, query })
    return {
      heads: [
        ...[text('步骤', 'step'), text('申请', 'applications'), text('占比（%）', 'share (%)')],
        ...[
          text('用时中位（工作分钟）', 'median (working minutes)'),
          text('用时九成（工作分钟）', '90 % (working minutes)'),
        ],
      ],
      lines: steps.map(({ label, cases, share, median, p90 }) => [
        ...[label[ctx.language], shownCell(cases), shownCell(share, 'share')],
        ...[median, p90].map((time) => (time === null ? null : shownCell(time, 'minutes'))),
      ]),
      defines: ['applications', 'accepted', 'offered', 'offer_accepted', 'signed', 'paid_out'],
    }
  },
  async banks(ctx, { figure: _figure, by: _by, bank: _bank, ...query }) {
    const { banks } = await rankBanks(ctx, { ...plain, query })
    return {
      heads: [text('名次', 'rank'), text('银行', 'bank'), ...leagueFigures],
      lines: banks.map(({ rank, bankId, bankName, figures }) => [
        ...[rank, nameIn(ctx, bankName, bankId)],
        ...leagueFigures.map((id) => figureCell(id, figures[id])),
      ]),
      defines: leagueFigures,
    }
  },
  async clocks(ctx) {
    const { total, banks } = await showClocks(ctx, { ...plain, query: undefined })
    const ids = ['clocks_running', 'clocks_due_today', 'clocks_breached', 'clocks_paused'] as const
    return {
      heads: [text('银行', 'bank'), ...ids],
      lines: [total, ...banks].map(({ bankId, bankName, running, dueToday, breached, paused }) => [
        bankId === null ? wholeName[ctx.language] : nameIn(ctx, bankName, bankId),
        ...[running, dueToday, breached, paused].map((shown) => shownCell(shown)),
      ]),
      defines: ids,
    }
  },
  async 'refusal-reasons'(ctx, { figure: _figure, by: _by, ...query }) {
    const { reasons } = await rankRefusalReasons(ctx, { ...plain, query })
    return {
      heads: [text('理由', 'reason'), text('条件', 'rule'), text('拒绝（笔）', 'refusals')],
      lines: reasons.map(({ code, fact, refusals }) => [
        wordFor(refusalWords, code)[ctx.language],
        fact === null ? null : (vocabulary.get(fact)?.label[ctx.language] ?? fact),
        shownCell(refusals),
      ]),
      defines: ['refused'],
    }
  },
  async cases(ctx, { figure, by: _by, ...query }) {
    const { cases } = await findCases(ctx, figure, query)
    return {
      heads: [text('个案', 'case'), text('日期', 'day'), text('状态', 'state'), text('金额（元）', 'amount (yuan)')],
      lines: cases.map(({ caseId, of, day, state, amountFen }) => [
        ...[caseId, day],
        state === null ? fewWords : wordFor(caseStateWords[of], state)[ctx.language],
        amountFen / 100,
      ]),
      defines: [figure],
    }
  },
}
