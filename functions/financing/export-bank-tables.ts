import type { Ctx } from '#functions/platform/context'
import type { Verb } from '#functions/platform/serve'
import { type SheetCell, writeSheets } from '#functions/platform/write-sheets'
import { codeLabel } from '#shared/fact/vocabulary'
import type { BankApplicationRow } from '#shared/financing/bank-application.contract'
import type { bankExport } from '#shared/financing/bank-export.contract'
import type { Page } from '#shared/kernel/page'
import type { Text } from '#shared/kernel/text'
import { caseStateWords } from '#shared/supervision/case-words.data'
import { listBankOffers } from './list-bank-offers.ts'
import { listBankApplications } from './read-bank-application.ts'
import { showBankInbox } from './show-bank-inbox.ts'
import { showLoanBook } from './show-loan-book.ts'

/** A file holds so many rows at most: as many as the fullest of these screens reads. */
const most = 5_000
const perPage = 50

const text = (zh: string, en: string): Text => ({ zh, en })
const plain = { params: undefined, body: undefined }
const yuan = (fen: number): number => fen / 100
const percent = (bp: number): number => bp / 100

const company = [text('企业', 'company'), text('统一社会信用代码', 'unified code')]
const [product, asked, state] = [text('产品', 'product'), text('申请金额（元）', 'asked (yuan)'), text('状态', 'state')]

export const exportInbox: Verb<typeof bankExport.inbox> = async (ctx, { query: { kind, ...query } }) => {
  const { items } = await showBankInbox(ctx, { ...plain, query: { ...query, page: 1, limit: most } })
  return writeTable(ctx, 'inbox', kind, applicationHeads, items.map(applicationLine(ctx)))
}

export const exportEnded: Verb<typeof bankExport.ended> = async (ctx, { query: { kind } }) => {
  const items = await allPages((page) =>
    listBankApplications(ctx, { ...plain, query: { tab: 'done', mine: 'false', ...page } }),
  )
  return writeTable(ctx, 'ended', kind, applicationHeads, items.map(applicationLine(ctx)))
}

export const exportOffers: Verb<typeof bankExport.offers> = async (ctx, { query: { kind, ...query } }) => {
  const items = await allPages((page) => listBankOffers(ctx, { ...plain, query: { ...query, ...page } }))
  const heads = [
    ...[...company, product, asked, text('要约金额（元）', 'offered (yuan)'), text('期限（月）', 'term (months)')],
    ...[text('年化（单利，%）', 'APR (simple, %)'), text('企业总成本（元）', 'total cost (yuan)')],
    ...[text('给出', 'made'), text('有效至', 'valid until'), text('结束', 'ended'), state],
  ]
  const lines = items.map((row): SheetCell[] => [
    ...[row.companyName[ctx.language], row.uscc, row.productName[ctx.language], yuan(row.asked.amountFen)],
    ...[yuan(row.terms.amountFen), row.terms.termMonths, percent(row.aprBp), yuan(row.totalCostFen)],
    ...[row.madeAt, row.validUntil, row.endedAt, offerWords[row.status][ctx.language]],
  ])
  return writeTable(ctx, 'offers', kind, heads, lines)
}

export const exportLoans: Verb<typeof bankExport.loans> = async (ctx, { query: { kind, ...query } }) => {
  const { items } = await showLoanBook(ctx, { ...plain, query: { ...query, page: 1, limit: most } })
  const heads = [
    ...[...company, product, text('合同编号', 'contract'), text('放款（元）', 'paid out (yuan)')],
    ...[
      text('余额（元）', 'balance (yuan)'),
      text('年化（单利，%）', 'APR (simple, %)'),
      text('放款日', 'paid out on'),
    ],
    ...[text('下次还款日', 'next due'), text('逾期（天）', 'overdue (days)'), state, text('五级分类', 'grade')],
  ]
  const lines = items.map((row): SheetCell[] => [
    ...[row.companyName[ctx.language], row.uscc, row.productName[ctx.language], row.contractNumber],
    ...[yuan(row.amountFen), yuan(row.balanceFen), percent(row.aprBp), row.paidOn, row.unpaidFrom, row.overdueDays],
    ...[caseStateWords.loan[row.state][ctx.language], row.grade === null ? null : gradeWords[row.grade][ctx.language]],
  ])
  return writeTable(ctx, 'loans', kind, heads, lines)
}

const applicationHeads = [
  ...[...company, text('县区', 'county'), product, asked, state],
  ...[text('提交', 'submitted'), text('时限', 'due'), text('符合条件（条）', 'conditions met')],
  ...[text('不符合（条）', 'conditions failed'), text('经办', 'officer'), text('本行编号', 'reference')],
]

const applicationLine =
  ({ language }: Ctx) =>
  (row: BankApplicationRow): SheetCell[] => [
    ...[row.companyName[language], row.uscc, row.county && (codeLabel('region', row.county)?.[language] ?? row.county)],
    ...[row.productName[language], yuan(row.asked.amountFen), stateWords[row.state][language]],
    ...[row.submittedAt, row.duty?.dueAt ?? null, row.rules.holds, row.rules.fails],
    ...[row.assigneeName, row.bankReference],
  ]

/** A draft is not with the bank yet, and yet it is a state. */
const stateWords = { draft: text('草稿', 'Draft'), ...caseStateWords.application }
const offerWords = {
  awaiting: text('等企业答复', 'Awaiting the company'),
  accepted: text('已接受', 'Accepted'),
  declined: text('未接受', 'Declined'),
  lapsed: text('已失效', 'Lapsed'),
}
const gradeWords = {
  normal: text('正常', 'Normal'),
  special_mention: text('关注', 'Special mention'),
  substandard: text('次级', 'Substandard'),
  doubtful: text('可疑', 'Doubtful'),
  loss: text('损失', 'Loss'),
}

async function allPages<Row>(read: (page: { cursor?: string; limit: number }) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = []
  let cursor: string | null = null
  do {
    const page: Page<Row> = await read({ limit: perPage, ...(cursor === null ? {} : { cursor }) })
    rows.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null && rows.length < most)
  return rows
}

const writeTable = (
  { language }: Ctx,
  name: string,
  kind: Parameters<typeof writeSheets>[1],
  heads: readonly Text[],
  lines: readonly (readonly SheetCell[])[],
) => writeSheets(name, kind, [{ name, rows: [heads.map((head) => head[language]), ...lines] }])
