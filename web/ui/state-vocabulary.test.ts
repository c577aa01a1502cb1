import { expect, test } from 'vitest'
import { ProductStatus } from '#shared/product/product-life'
import { tones } from './palette.ts'
import { type StateRow, stateVocabulary } from './state-vocabulary.ts'

test('each state of a product has its row, and no other', () => {
  expect(Object.keys(stateVocabulary.product).sort()).toEqual([...ProductStatus.options].sort())
})

test('every row has its word in both languages, an icon and a known colour', () => {
  for (const rows of Object.values(stateVocabulary)) {
    for (const [state, { word, icon, tone }] of Object.entries<StateRow>(rows)) {
      expect(word.zh, state).toMatch(/^[\p{Script=Han}{} \w]+$/u)
      expect(word.en, state).toMatch(/^[\x20-\x7e]+$/)
      expect(icon.length, state).toBeGreaterThan(0)
      for (const one of typeof tone === 'string' ? [tone] : Object.values(tone)) expect(tones).toContain(one)
    }
  }
})

test('what a bank has to answer is its turn, and moves for the company', () => {
  expect(stateVocabulary.need.taken.tone).toEqual({ company: 'sea', bank: 'lamp' })
})
