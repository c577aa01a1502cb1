import { defineConfig } from 'vitest/config'
import { ClosingLine } from './closing-line.ts'
import { FigureLines } from './figure-lines.ts'

/** The long form of tests that `npm test` runs briefly: `test:fuzz`, `test:model`, `test:faults`. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', new FigureLines(), new ClosingLine()],
    projects: ['fuzz', 'model', 'faults'].map((name) => ({
      test: {
        name,
        include: [`test/${name}/**/*.test.ts`],
        testTimeout: 3_600_000,
        hookTimeout: 180_000,
        provide: { effort: 'full' as const },
      },
    })),
  },
})
