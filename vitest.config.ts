import { defineConfig } from 'vitest/config'
import { ClosingLine } from './test/check/closing-line.ts'
import { LongestFirst } from './test/check/longest-first.ts'
import { testGroups } from './test/check/test-groups.ts'

export default defineConfig({
  test: {
    // Two cores are what the house is measured on; a third worker only makes the others late.
    maxWorkers: 2,
    silent: 'passed-only',
    sequence: { sequencer: LongestFirst },
    reporters: ['default', new ClosingLine()],
    projects: testGroups.map((test) => ({ test })),
  },
})
