import type { Outcome, Part } from './part.ts'
import { formatAndLint } from './parts/format-and-lint.ts'
import { imports } from './parts/imports.ts'
import { packages } from './parts/packages.ts'
import { shape } from './parts/shape.ts'
import { typesOfServer, typesOfWeb } from './parts/type-check.ts'
import { unused } from './parts/unused.ts'
import { type SourceTree, sourceTree } from './source-tree.ts'

// `npm run check`: all that is judged without running the product. `npm run check -- imports` runs the parts so named.
const parts = [formatAndLint, typesOfServer, typesOfWeb, unused, imports, shape, packages]
const asked = process.argv.slice(2)
const chosen = asked.length === 0 ? parts : parts.filter(({ name }) => asked.some((word) => name.includes(word)))
if (chosen.length === 0) {
  console.error(`No part is named ${asked.join(' ')}. There are: ${parts.map(({ name }) => name).join('; ')}.`)
  process.exit(2)
}

const tree = sourceTree(process.cwd())
const failed: Part[] = []
const waiting = [...chosen]
// Two at a time: biome and tsc use both cores by themselves, the others one.
await Promise.all([work(), work()])
console.log(`\n${chosen.length - failed.length} passed, ${failed.length} failed`)
process.exitCode = failed.length === 0 ? 0 : 1

async function work(): Promise<void> {
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    const start = performance.now()
    const { seen, findings } = await checked(part, tree)
    if (findings.length > 0) failed.push(part)
    const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(5)
    const verdict = findings.length === 0 ? 'ok  ' : 'FAIL'
    console.log(
      [`${verdict}  ${part.name.padEnd(22)} ${String(seen).padStart(5)} files ${seconds} s`, ...findings].join('\n'),
    )
  }
}

/** A part that breaks, or that saw no files, has judged nothing: that is a finding too. */
async function checked(part: Part, from: SourceTree): Promise<Outcome> {
  try {
    const { seen, findings } = await part.check(from)
    return { seen, findings: seen === 0 ? [...findings, 'saw no files'] : findings }
  } catch (error) {
    return { seen: 0, findings: [`could not run: ${error instanceof Error ? error.stack : error}`] }
  }
}
