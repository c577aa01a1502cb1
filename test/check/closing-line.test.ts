import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, expect, test } from 'vitest'

const folders: string[] = []

/** Runs Vitest on files of their own, in a process of its own, and answers how it ended. */
function runTests(files: Record<string, string>): { status: number | null; lastLine: string | undefined } {
  const folder = mkdtempSync(join(tmpdir(), 'closing-line-'))
  folders.push(folder)
  const config = `import { ClosingLine } from '${resolve('test/check/closing-line.ts')}'
export default { test: { globals: true, reporters: [new ClosingLine()] } }`
  for (const [name, text] of Object.entries({ ...files, 'vitest.config.ts': config }))
    writeFileSync(join(folder, name), text)
  const { status, stdout } = spawnSync(resolve('node_modules/.bin/vitest'), ['run', '--root', folder], {
    encoding: 'utf8',
  })
  return { status, lastLine: stdout.trimEnd().split('\n').at(-1) }
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

test('passed and failed tests are counted, skipped ones are neither', { timeout: 30_000 }, () => {
  const text = "test('a', () => {}); test('b', () => { throw new Error('no') }); test.skip('c', () => {})"
  expect(runTests({ 'a.test.ts': text })).toEqual({ status: 1, lastLine: '1 passed, 1 failed' })
})

test('a file that cannot be loaded and an error outside every test are failures', { timeout: 30_000 }, () => {
  const files = {
    'a.test.ts': "import './nowhere.ts'\ntest('never seen', () => {})",
    'b.test.ts': "test('a', async () => { Promise.reject(new Error('forgotten')); await new Promise(setImmediate) })",
  }
  expect(runTests(files)).toEqual({ status: 1, lastLine: '1 passed, 2 failed' })
})

test('all passed ends with no failure', { timeout: 30_000 }, () => {
  expect(runTests({ 'a.test.ts': "test('a', () => {})" })).toEqual({ status: 0, lastLine: '1 passed, 0 failed' })
})
