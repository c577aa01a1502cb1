// `npm run test:fuzz`, `test:model`, `test:faults`: the long form of tests that `npm test` runs briefly.
// `-- --json FILE` writes what was measured; everything else is handed on to vitest.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LocalError, runCommand } from '#infra/local/local-error'
import { rootDir } from '#infra/local/local-settings'
import { readFigures } from './figure-lines.ts'

await runCommand(async () => {
  const { battery, json, rest } = readArguments(process.argv.slice(2))
  const folder = mkdtempSync(join(tmpdir(), 'battery-'))
  const file = join(folder, 'figures')
  const started = performance.now()
  try {
    const code = await runTests(battery, rest, file)
    const ms = Math.round(performance.now() - started)
    const figures = [...readFigures(file), { name: 'the whole run', value: ms, unit: 'ms' }]
    if (json !== undefined)
      writeFileSync(json, `${JSON.stringify({ battery, passed: code === 0, figures }, null, 2)}\n`)
    process.exitCode = code
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

function readArguments([battery, ...given]: readonly string[]) {
  if (battery === undefined) throw new LocalError('Usage: npm run test:fuzz|test:model|test:faults [-- --json FILE]')
  const at = given.indexOf('--json')
  if (at < 0) return { battery, json: undefined, rest: given }
  const json = given[at + 1]
  if (json === undefined) throw new LocalError(`--json takes a file: npm run test:${battery} -- --json FILE`)
  return { battery, json, rest: given.toSpliced(at, 2) }
}

async function runTests(battery: string, rest: readonly string[], file: string): Promise<number> {
  const vitest = join(rootDir, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', '--config', 'test/check/full-effort.config.ts', '--project', battery, ...rest]
  const env = { ...process.env, FIGURES_FILE: file }
  const tests = spawn(process.execPath, args, { cwd: rootDir, env, stdio: 'inherit' })
  const [code] = await once(tests, 'exit')
  return typeof code === 'number' ? code : 1
}
