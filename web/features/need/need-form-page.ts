import { codeLabel, codesOf } from '#shared/fact/vocabulary'
import type { NeedTerms } from '#shared/financing/need'
import type { NeedDraft } from '#shared/financing/need-draft.contract'
import { ProductId } from '#shared/product/product-life'
import type { Format } from '#web/lib/format.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import type { NeedAnswers } from './need-form-answers.ts'
import { readNeedQuery, usualNeed } from './need-query.ts'
import { purposeOfCode } from './need-words.ts'

/** As many products as one goes to at once. */
const mostProducts = 10

/** The products that an address names, each once. */
export const productsIn = (params: URLSearchParams): string[] =>
  [...new Set(params.getAll('products').flatMap((one) => one.split(',')))]
    .filter((one) => ProductId.safeParse(one).success)
    .slice(0, mostProducts)

/** What small companies offer most, in that order. */
const mainWays: readonly string[] = [
  'property_mortgage',
  'owner_joint_liability',
  'guarantor',
  'government_guarantee',
  'vessel_mortgage',
  'receivables_pledge',
]

/** What can be offered; `credit` is always there and no choice. */
export const wayOptions = ({ language }: Format) =>
  [...mainWays, ...codesOf('guarantee_way').filter((code) => code !== 'credit' && !mainWays.includes(code))].map(
    (code) => ({ value: code, label: sentenceCase(codeLabel('guarantee_way', code)?.[language] ?? code) }),
  )

const typedIn = (yuan: number, format: Format) => format.number(format.language === 'zh' ? yuan / 10_000 : yuan)
const knownWays = (codes: readonly string[]) =>
  codes.filter((code) => code !== 'credit' && codesOf('guarantee_way').includes(code))

/** What the form begins with: what the address says, else what was left unfinished, else the usual. */
export function firstAnswers(params: URLSearchParams, draft: NeedDraft | null, format: Format): NeedAnswers {
  const asked = readNeedQuery(params)
  const isAsked = asked.amountYuan !== null
  const left = draft === null ? null : readNeedQuery(draftParams(draft))
  return {
    amount: typedIn(asked.amountYuan ?? left?.amountYuan ?? usualNeed.amountYuan, format),
    term: String(asked.termMonths ?? left?.termMonths ?? usualNeed.termMonths),
    purpose: asked.purpose ?? left?.purpose ?? usualNeed.purpose,
    ways: isAsked ? knownWays((params.get('ways') ?? '').split(',')) : knownWays(draft?.guaranteeWays ?? []),
    note: draft?.note ?? '',
  }
}

function draftParams({ amountText, termText, purpose }: NeedDraft): URLSearchParams {
  const entries = Object.entries({ amount: amountText, term: termText, purpose })
  return new URLSearchParams(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

/** A need that is changed, as it stands. */
export const answersOf = (terms: NeedTerms, note: string, format: Format): NeedAnswers => ({
  amount: typedIn(Math.round(terms.amountFen / 100), format),
  term: String(terms.termMonths),
  purpose: purposeOfCode(terms.purpose) ?? usualNeed.purpose,
  ways: knownWays(terms.guaranteeWays),
  note,
})
