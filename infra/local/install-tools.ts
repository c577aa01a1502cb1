import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from './child.ts'
import { LocalError } from './local-error.ts'
import { rootDir } from './local-settings.ts'

export type Tools = {
  /** What is said while it takes its time. */
  readonly title: string
  /** Folder under .local/tools. */
  readonly name: string
  /** Folder of the manifest and its lock. */
  readonly manifest: string
  /** The program within node_modules. */
  readonly program: string
}

/** Installs tools once, by a lock of their own: no other command needs them. @returns the path of the program */
export async function installTools(tools: Tools, say: (line: string) => void): Promise<string> {
  const folder = join(rootDir, '.local/tools', tools.name)
  const program = join(folder, 'node_modules', tools.program)
  if (existsSync(program)) return program
  const npm = process.env.npm_execpath
  if (npm === undefined) throw new LocalError(`${tools.title} is not installed yet: start this by an npm script once.`)
  say(`Installing ${tools.title} into .local/tools, once`)
  mkdirSync(folder, { recursive: true })
  for (const file of ['package.json', 'package-lock.json'])
    cpSync(join(rootDir, tools.manifest, file), join(folder, file))
  await runChild({
    name: `The installation of ${tools.title}`,
    command: process.execPath,
    args: [npm, 'ci', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'],
  })
  return program
}
