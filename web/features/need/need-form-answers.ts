import { amountBoundsYuan, type Purpose, purposeCodes, purposes, typedYuan } from './need-query.ts'

/** What stands in the form of a need, as typed. */
export type NeedAnswers = {
  readonly amount: string
  readonly term: string
  readonly purpose: string
  readonly ways: readonly string[]
  readonly note: string
}

export const noteLength = 500

export type NeedFault = 'amountMissing' | 'amountRange'

type NeedRead =
  | { readonly fault: NeedFault; readonly body?: undefined }
  | { readonly fault?: undefined; readonly body: NeedBody }
type NeedBody = {
  readonly amountFen: number
  readonly termMonths: number
  readonly purpose: string
  readonly guaranteeWays: readonly string[]
  readonly repaymentWay: null
  readonly note: string
}

/** The body of a need, or what is wrong with what was typed. @param unitYuan what the field counts in */
export function toNeedBody({ amount, term, purpose, ways, note }: NeedAnswers, unitYuan: 1 | 10_000): NeedRead {
  const yuan = typedYuan(amount, unitYuan)
  const isFit = yuan !== null && yuan >= amountBoundsYuan.min && yuan <= amountBoundsYuan.max
  if (!isFit) return { fault: amount.trim() === '' ? 'amountMissing' : 'amountRange' }
  return {
    body: {
      amountFen: yuan * 100,
      termMonths: Number(term),
      purpose: purposeCodes[purposeOf(purpose)],
      guaranteeWays: ['credit', ...ways],
      repaymentWay: null,
      note: note.trim(),
    },
  }
}

const purposeOf = (typed: string): Purpose => purposes.find((one) => one === typed) ?? purposes[0]

/** The draft on the server: amounts in yuan, so that it reads the same in either language. */
export function toNeedDraft({ amount, term, purpose, ways, note }: NeedAnswers, unitYuan: 1 | 10_000) {
  const yuan = typedYuan(amount, unitYuan)
  return {
    ...(yuan === null ? {} : { amountText: String(yuan) }),
    termText: term,
    purpose,
    guaranteeWays: [...ways],
    note: note.slice(0, noteLength),
  }
}
