import { expect, test } from 'vitest'
import { compared } from './performance-words.ts'

const shown = (value: number | null, isHidden = false) => ({ value, isHidden })

test('what is better is said only where it is plain', () => {
  expect(compared({ figure: 'response_rate', own: 9_000, others: shown(8_000) })).toBe('better')
  expect(compared({ figure: 'response_median', own: 300, others: shown(200) })).toBe('worse')
  expect(compared({ figure: 'average_rate', own: 366, others: shown(390) })).toBe('lower')
  expect(compared({ figure: 'average_rate', own: 366, others: shown(366) })).toBe('same')
})

test('counts of one bank and of all others, and what is hidden, are not compared', () => {
  expect(compared({ figure: 'applications', own: 9, others: shown(80) })).toBeNull()
  expect(compared({ figure: 'response_rate', own: 9_000, others: shown(null, true) })).toBeNull()
  expect(compared({ figure: 'response_rate', own: null, others: shown(8_000) })).toBeNull()
})
