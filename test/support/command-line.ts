import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const commands = new URL('../../infra/local/cli/', import.meta.url)

/** Runs one command of infra/local/cli as a process, with what npm would give it. */
export function runCli(command: string, args: readonly string[], input = '') {
  const file = new URL(`${command}.ts`, commands).pathname
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8', input })
  return { status, stdout, stderr }
}

/** Writes files into a new temporary folder. @returns their paths by name */
export function temporaryFiles<N extends string>(contents: Readonly<Record<N, unknown>>): Record<N, string> {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'))
  const paths = { ...contents } as Record<N, string>
  for (const name of Object.keys(contents) as N[]) {
    const content: unknown = contents[name]
    paths[name] = join(folder, name)
    writeFileSync(paths[name], typeof content === 'string' ? content : JSON.stringify(content))
  }
  return paths
}
