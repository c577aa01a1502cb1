import { getTranslations } from 'next-intl/server'
import { codeLabel } from '#shared/fact/vocabulary'
import type { Language } from '#shared/kernel/text'
import { limitWords, ownLimitWords } from '#shared/product/limit-words'
import type { LoanProduct, ProductTerms } from '#shared/product/loan-product'
import type { Format } from '#web/lib/format.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'

/** Which part of the terms a sentence is about. */
export type SentencePart = 'offer' | 'own' | 'hard' | 'preferred' | 'tiers' | 'documents'
export type Sentence = { readonly part: SentencePart; readonly words: string }

type Words = (
  key: 'rateFixed' | 'rateLpr' | 'promised' | 'fee' | 'tier',
  values: Record<string, string | number>,
) => string

/** Own limits are worded from a whole product; the rest of one is not read for them. */
const asProduct = (terms: ProductTerms): LoanProduct => ({
  ...terms,
  ...{ id: 'draft', version: 1, origin: 'bank', source: null },
  bank: { organisationId: null, name: terms.name, fictional: false },
})

/** The terms of a product as sentences, so that two versions can be held against each other line by line. */
export function productSentences(terms: ProductTerms, format: Format, t: Words): Sentence[] {
  const { language } = format
  const line = (part: SentencePart) => (words: string) => ({ part, words: sentenceCase(words) })
  return [
    ...[rateSentence(terms, format, t), ...feeSentences(terms, format, t), promiseSentence(terms, format, t)].map(
      line('offer'),
    ),
    ...ownLimitWords(asProduct(terms)).map(({ words }) => line('own')(words[language])),
    ...terms.limits.map((limit) => line(limit.hard ? 'hard' : 'preferred')(limitWords(limit)[language])),
    ...tierSentences(terms, format, t).map(line('tiers')),
    ...terms.documents.map((document) => line('documents')(document[language] ?? document.zh)),
  ]
}

/** The same in the reader's language, for one version after another. */
export async function sentencesIn(format: Format): Promise<(terms: ProductTerms) => Sentence[]> {
  const t = await getTranslations('bankProduct')
  return (terms) => productSentences(terms, format, t)
}

/** Better terms for those who meet more: the first tier that fits counts. */
const tierSentences = ({ tiers }: ProductTerms, format: Format, t: Words): string[] =>
  tiers.map(({ name, when, amountFen, termMonths, rate }) => {
    const { language } = format
    const comma = language === 'zh' ? '，' : ', '
    const given = [
      amountFen && format.amountRange(amountFen),
      termMonths && format.termRange(termMonths),
      rate && rateSentence({ rate }, format, t),
    ]
    return t('tier', {
      name: name[language],
      when: when.map((one) => limitWords(one)[language]).join(comma),
      given: given.filter((one) => one !== null).join(comma),
    })
  })

function rateSentence({ rate }: Pick<ProductTerms, 'rate'>, format: Format, t: Words): string {
  if (rate.kind === 'lpr')
    return t('rateLpr', { years: rate.tenor === '1y' ? 1 : 5, min: rate.spreadMinBp, max: rate.spreadMaxBp })
  const bounds = {
    min: 'minBp' in rate ? rate.minBp : null,
    max: 'maxBp' in rate ? rate.maxBp : null,
  }
  return t('rateFixed', { range: format.rateBounds(bounds) ?? '' })
}

const feeSentences = ({ fees }: ProductTerms, format: Format, t: Words): string[] =>
  fees.map(({ name, minBp, maxBp }) =>
    t('fee', { name: name[format.language], range: format.rateBounds({ min: minBp, max: maxBp }) ?? '' }),
  )

const promiseSentence = ({ promisedDays }: ProductTerms, format: Format, t: Words): string => {
  const days = (count: number | null) => (count === null ? '' : format.workingDays(count))
  return t('promised', {
    accept: days(promisedDays.accept),
    decide: days(promisedDays.decide),
    pay: days(promisedDays.pay),
  })
}

/** What a draft says that the version on the shelf does not, and the other way round. */
export function sentenceChanges(before: readonly Sentence[], after: readonly Sentence[]) {
  const has = (list: readonly Sentence[], { part, words }: Sentence) =>
    list.some((one) => one.part === part && one.words === words)
  return {
    added: after.filter((one) => !has(before, one)),
    dropped: before.filter((one) => !has(after, one)),
  }
}

export const kindWords = (kind: string, language: Language): string =>
  codeLabel('product_kind', kind)?.[language] ?? kind
