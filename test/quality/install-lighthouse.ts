import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from '#infra/local/child'
import { LocalError } from '#infra/local/local-error'
import { rootDir } from '#infra/local/local-settings'

const manifest = join(rootDir, 'test/quality/lighthouse')
const folder = join(rootDir, '.local/tools/lighthouse')
const program = join(folder, 'node_modules/lighthouse/cli/index.js')

/** Installs Lighthouse once, by a lock of its own: 176 MB that no other command needs. @returns its program */
export async function installLighthouse(say: (line: string) => void): Promise<string> {
  if (existsSync(program)) return program
  const npm = process.env.npm_execpath
  if (npm === undefined) throw new LocalError('Start this by: npm run test:web:quality')
  say('Installing Lighthouse into .local/tools (176 MB, once)')
  mkdirSync(folder, { recursive: true })
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(manifest, file), join(folder, file))
  await runChild({
    name: 'The installation of Lighthouse',
    command: process.execPath,
    args: [npm, 'ci', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts'],
  })
  return program
}
