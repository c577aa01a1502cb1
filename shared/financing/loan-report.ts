import * as z from 'zod'
import { MAX_FEN } from '#shared/kernel/fen'
import { pricedWays } from '#shared/product/repayment-schedule'

/** 五级分类, as the bank judges it. */
export const LoanGrade = z.enum([
  'normal', // 正常
  'special_mention', // 关注
  'substandard', // 次级
  'doubtful', // 可疑
  'loss', // 损失
])
export type LoanGrade = z.infer<typeof LoanGrade>

const ReportId = z.string().regex(/^[A-Za-z0-9._:-]{1,64}$/)
/** `reportId` is the bank's own number of this report; `valueDate` the day on which it counts, whenever it arrives. */
const common = { reportId: ReportId, valueDate: z.iso.date() }
const Money = z.int().min(0).max(MAX_FEN)

/** 还款: what the instalments asked for, also in parts, late or in advance. Penalty interest counts by itself. */
const Repayment = z
  .strictObject({
    kind: z.literal('repayment'),
    ...common,
    principalFen: Money,
    interestFen: Money,
    penaltyFen: Money.default(0),
  })
  .refine(({ principalFen, interestFen, penaltyFen }) => principalFen + interestFen + penaltyFen > 0, {
    path: ['principalFen'],
    error: 'a repayment is more than 0',
  })

export const LoanReport = z.discriminatedUnion('kind', [
  Repayment,
  /** 提前还款: principal before it is due; the instalments that are left fall, the last day stays. */
  z.strictObject({
    kind: z.literal('early_repayment'),
    ...common,
    principalFen: Money.min(1),
    interestFen: Money,
  }),
  /** 冲正: the repayment counts as never made. */
  z.strictObject({ kind: z.literal('reversal'), ...common, reverses: ReportId }),
  /** 展期: what is owed is spread over so many months more, at the same rate. */
  z.strictObject({ kind: z.literal('extension'), ...common, months: z.int().min(1).max(120) }),
  /** 无还本续贷: what is owed begins anew on this day. */
  z.strictObject({
    kind: z.literal('renewal'),
    ...common,
    termMonths: z.int().min(1).max(360),
    rateBp: z.int().min(0).max(10_000),
    repaymentWay: z.enum(pricedWays),
  }),
  z.strictObject({ kind: z.literal('grade'), ...common, grade: LoanGrade }),
  /** 结清: counts once nothing is owed. */
  z.strictObject({ kind: z.literal('settlement'), ...common }),
  /** 核销: what comes in after it still counts. */
  z.strictObject({ kind: z.literal('write_off'), ...common }),
])
export type LoanReport = z.infer<typeof LoanReport>
export type LoanReportOf<K extends LoanReport['kind']> = Extract<LoanReport, { kind: K }>

/** On one day money comes first, then what changes the terms, then the ends. */
const rankOf: Readonly<Record<LoanReport['kind'], number>> = {
  repayment: 0,
  early_repayment: 1,
  extension: 2,
  renewal: 3,
  write_off: 4,
  settlement: 5,
  grade: 6,
  reversal: 7,
}

/** The one order in which reports count, however they arrived. */
export function inValueOrder<R extends LoanReport>(reports: readonly R[]): R[] {
  const placeOf = ({ valueDate, kind, reportId }: R) => `${valueDate}#${rankOf[kind]}#${reportId}`
  return reports.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
}
