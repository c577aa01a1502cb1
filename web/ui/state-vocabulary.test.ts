import { expect, test } from 'vitest'
import { ConsentStatus } from '#shared/consent/consent'
import { Offer } from '#shared/financing/application'
import { ApplicationStatus } from '#shared/financing/application-life'
import { DutyView } from '#shared/financing/application-view'
import { LoanStatus } from '#shared/financing/loan'
import { LoanGrade } from '#shared/financing/loan-report'
import { NeedStatus, Taking } from '#shared/financing/need'
import { ClientStatus } from '#shared/identity/client'
import { ProductStatus } from '#shared/product/product-life'
import { tones } from './palette.ts'
import { type StateRow, toneFor } from './state-row.ts'
import { type StateObject, stateVocabulary } from './state-vocabulary.ts'

const tables: readonly [StateObject, readonly string[]][] = [
  ['need', NeedStatus.options],
  ['taking', Taking.shape.status.options],
  ['application', ApplicationStatus.options],
  ['offer', Offer.shape.status.options],
  ['loan', [...LoanStatus.options, 'overdue']],
  ['grade', LoanGrade.options],
  ['clock', DutyView.shape.state.options],
  ['product', ProductStatus.options],
  ['consent', ConsentStatus.options],
  ['client', ClientStatus.options],
]

test.each(tables)('each state of a %s has its row, and no other', (object, states) => {
  expect(Object.keys(stateVocabulary[object]).sort()).toEqual([...states].sort())
})

test('every row has its word in both languages, an icon and a known colour', () => {
  for (const rows of Object.values(stateVocabulary)) {
    for (const [state, { word, icon, tone }] of Object.entries<StateRow>(rows)) {
      expect(word.zh, state).toMatch(/^[\p{Script=Han}{}，： \w]+$/u)
      expect(word.en, state).toMatch(/^[\x20-\x7e]+$/)
      expect(icon.length, state).toBeGreaterThan(0)
      for (const one of typeof tone === 'string' ? [tone] : Object.values(tone)) expect(tones).toContain(one)
    }
  }
})

test('what a bank has to answer is its turn, moves for the company, and moves for the office', () => {
  const row = stateVocabulary.need.taken
  expect([toneFor(row, 'company'), toneFor(row, 'bank'), toneFor(row, 'office')]).toEqual(['sea', 'lamp', 'sea'])
})

test('a refusal ends against the company, and for nobody else', () => {
  const row = stateVocabulary.application.refused
  expect([toneFor(row, 'company'), toneFor(row, 'bank'), toneFor(row, 'office')]).toEqual(['coral', 'gray', 'gray'])
})
