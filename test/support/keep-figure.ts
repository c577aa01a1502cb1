import { appendFileSync } from 'node:fs'

export type Figure = { readonly name: string; readonly value: number; readonly unit: string }

/** Keeps a figure of a long battery for `test/check/run-battery.ts`, which names the file; in a plain run it is told to nobody. */
export function keepFigure(name: string, value: number, unit: string): void {
  const file = process.env.FIGURES_FILE
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ name, value, unit } satisfies Figure)}\n`)
}

/** How often each answer came. */
export function keepAnswers(name: string, counted: Iterable<readonly [string, number]>): void {
  for (const [answer, count] of [...counted].sort()) keepFigure(`${name}: ${answer}`, count, 'answers')
}
