import { expect, test } from 'vitest'
import { DomainError } from './domain-error.ts'
import { assertTransition, defineTransitions } from './transition.ts'

const door = defineTransitions<'open' | 'shut' | 'locked'>()({
  shut: { from: ['open'], to: 'shut' },
  open: { from: ['shut', 'locked'], to: 'open' },
})

test('an action leads where the table says', () => {
  expect(assertTransition(door, 'open', 'locked')).toBe('open')
})

test('a refusal names the present state and those from which the action is possible', () => {
  const refused = () => assertTransition(door, 'open', 'open')
  expect(refused).toThrow(DomainError)
  expect(refused).toThrow(
    expect.objectContaining({ message: 'state_forbids', values: { state: 'open', from: 'shut, locked' } }),
  )
})
