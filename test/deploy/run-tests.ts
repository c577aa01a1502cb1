import { join } from 'node:path'
import { ChildFailed, runChild } from '#infra/local/child'
import { rootDir } from '#infra/local/local-settings'

export type Counts = { readonly passed: number; readonly failed: number }

/** Runs files of one group of `npm test` against a system that is there. @returns the counts of their closing line */
export async function runTests(
  project: 'e2e' | 'web',
  files: readonly string[],
  env: NodeJS.ProcessEnv,
  onLine: (line: string) => void,
): Promise<Counts> {
  let counts: Counts | undefined
  try {
    await runChild({
      ...{ name: `The ${project} tests`, command: process.execPath, cwd: rootDir, env },
      args: [join(rootDir, 'node_modules/vitest/vitest.mjs'), 'run', '--project', project, ...files],
      onLine: (line) => {
        const [, passed, failed] = /^(\d+) passed, (\d+) failed$/.exec(line) ?? []
        if (passed === undefined) onLine(line)
        else counts = { passed: Number(passed), failed: Number(failed) }
      },
    })
  } catch (error) {
    if (!(error instanceof ChildFailed)) throw error
  }
  // Without a closing line nothing was shown to work.
  return counts ?? { passed: 0, failed: files.length }
}
