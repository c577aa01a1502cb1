import { type NeedQuery, needQuery, type Purpose, readNeedQuery } from '#web/features/need/need-query.ts'

/** The three answers, all given. */
export type Need = { readonly amountYuan: number; readonly termMonths: number; readonly purpose: Purpose }

export const questionSteps = ['amount', 'term', 'purpose'] as const
export type QuestionStep = (typeof questionSteps)[number]

/** What the address of the match says: the answers so far, which question is asked, and a product that was asked about. */
export type MatchAddress = {
  readonly answers: NeedQuery
  /** All three, unless a question is asked again. */
  readonly need: Need | null
  readonly step: QuestionStep
  readonly productId: string | null
}

type Params = { get(name: string): string | null }

export function readMatchAddress(params: Params): MatchAddress {
  const answers = readNeedQuery(params)
  const { amountYuan, termMonths, purpose } = answers
  const asked = questionSteps.find((step) => step === params.get('step'))
  const open = amountYuan === null ? 'amount' : termMonths === null ? 'term' : 'purpose'
  const isWhole = amountYuan !== null && termMonths !== null && purpose !== null && asked === undefined
  return {
    answers,
    need: isWhole ? { amountYuan, termMonths, purpose } : null,
    step: asked ?? open,
    productId: /^prd_[0-9a-z]{26}$/.exec(params.get('product') ?? '')?.[0] ?? null,
  }
}

/** @param step a question to ask again; left out, the answer is shown as soon as all are there */
export function matchHref(answers: NeedQuery, productId: string | null, step?: QuestionStep): string {
  const params = new URLSearchParams(needQuery(answers))
  if (productId !== null) params.set('product', productId)
  if (step !== undefined) params.set('step', step)
  return params.size === 0 ? '/match' : `/match?${params}`
}
