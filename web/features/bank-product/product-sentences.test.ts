import { expect, test } from 'vitest'
import { exampleTerms } from '#shared/product/example-terms.data'
import { formatFor } from '#web/lib/format.ts'
import { productSentences, sentenceChanges } from './product-sentences.ts'

const t = (key: string, values: Record<string, string | number>) => `${key} ${Object.values(values).join(' ')}`
const sentences = (terms = exampleTerms) => productSentences(terms, formatFor('zh'), t)

test('every condition and every paper is a sentence of its own', () => {
  const { limits, documents } = exampleTerms
  expect(sentences().filter(({ part }) => part === 'hard' || part === 'preferred')).toHaveLength(limits.length)
  expect(sentences().filter(({ part }) => part === 'documents')).toHaveLength(documents.length)
})

test('a changed version shows what was added and what was dropped, nothing else', () => {
  const promisedDays = { ...exampleTerms.promisedDays, pay: 4 }
  const { added, dropped } = sentenceChanges(sentences(), sentences({ ...exampleTerms, promisedDays }))
  expect([added.map(({ part }) => part), dropped.map(({ part }) => part)]).toEqual([['offer'], ['offer']])
  expect(sentenceChanges(sentences(), sentences())).toEqual({ added: [], dropped: [] })
})
