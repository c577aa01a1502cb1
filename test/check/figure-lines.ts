import { existsSync, readFileSync } from 'node:fs'
import type { Reporter } from 'vitest/node'
import type { Figure } from '#test/support/keep-figure'

/** The figures that tests have kept so far, in their order. */
export function readFigures(file: string): Figure[] {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return text.split('\n').flatMap((line) => (line === '' ? [] : (JSON.parse(line) as Figure))) // as keepFigure writes it
}

const figureTable = (figures: readonly Figure[]): string =>
  figures.map(({ name, value, unit }) => `${name.padEnd(64)}${String(value).padStart(10)} ${unit}\n`).join('')

/** Says at the end of a battery what it has measured. */
export class FigureLines implements Reporter {
  onTestRunEnd(): void {
    const file = process.env.FIGURES_FILE
    if (file !== undefined) process.stdout.write(`\n${figureTable(readFigures(file))}`)
  }
}
