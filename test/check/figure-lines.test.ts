import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { captureOutput } from '#test/support/captured-output'
import { keepAnswers, keepFigure } from '#test/support/keep-figure'
import { FigureLines, readFigures } from './figure-lines.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'figures-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

test('what tests keep in a battery is read in its order and said at its end', () => {
  const file = join(folder, 'figures')
  vi.stubEnv('FIGURES_FILE', file)
  keepFigure('callers at once', 200, 'callers')
  keepAnswers(
    'calls',
    new Map([
      ['404', 7],
      ['200', 9],
    ]),
  )
  expect(readFigures(file)).toEqual([
    { name: 'callers at once', value: 200, unit: 'callers' },
    { name: 'calls: 200', value: 9, unit: 'answers' },
    { name: 'calls: 404', value: 7, unit: 'answers' },
  ])
  const told = captureOutput()
  new FigureLines().onTestRunEnd()
  expect(told.join('')).toMatch(/callers at once +200 callers\ncalls: 200 +9 answers\ncalls: 404 +7 answers\n/)
})

test('in a plain run nothing is kept and nothing said', () => {
  vi.stubEnv('FIGURES_FILE', undefined)
  keepFigure('callers at once', 40, 'callers')
  const told = captureOutput()
  new FigureLines().onTestRunEnd()
  expect(told).toEqual([])
  expect(readFigures(join(folder, 'figures'))).toEqual([])
})
