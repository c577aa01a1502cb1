import { defineConfig } from 'vitest/config'
import { ClosingLine } from './test/check/closing-line.ts'

const rooms = '{shared,functions,infra,web,test}'
const elsewhere = ['**/node_modules/**', '**/.next/**', '.local/**', 'test/tools/**']
const outside = ['test/e2e/**', 'test/contract/**', 'test/security/**', 'test/web/**', 'test/parity/**']

export default defineConfig({
  test: {
    // Two cores are what the house is measured on; a third worker only makes the others late.
    maxWorkers: 2,
    reporters: ['default', new ClosingLine()],
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${rooms}/**/*.test.{ts,tsx}`],
          exclude: [...elsewhere, ...outside, '**/*.int.test.ts'],
        },
      },
      {
        test: {
          name: 'int',
          include: [`${rooms}/**/*.int.test.ts`],
          exclude: [...elsewhere, ...outside],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/{e2e,contract,security}/**/*.test.ts'],
          exclude: elsewhere,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'web',
          include: ['test/web/**/*.web.test.ts'],
          exclude: elsewhere,
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
