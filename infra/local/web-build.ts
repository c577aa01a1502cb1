import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { ChildFailed, runChild } from './child.ts'
import { notedProcess } from './left-over.ts'
import { LocalError } from './local-error.ts'
import { rootDir } from './local-settings.ts'
import { sourceHash } from './source-hash.ts'

export const nextBinary = join(rootDir, 'node_modules/next/dist/bin/next')
const buildDir = join(rootDir, 'web/.next')
// Inside the build: whoever removes the build removes the word that it is fresh.
const stampFile = join(buildDir, 'sources.sha256')
const lockFile = join(rootDir, '.local/web-build.pid')
const lookEveryMs = 100

/** Whether what was built is of the sources as they are now. */
export function isWebBuilt(): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceHash(['web', 'shared'])
}

/** Builds the web when its sources changed since the last build. Two starts at once build once. */
export async function buildWeb(): Promise<void> {
  mkdirSync(join(rootDir, '.local'), { recursive: true })
  while (!takeLock()) await delay(lookEveryMs)
  try {
    if (!isWebBuilt()) await build()
  } finally {
    rmSync(lockFile, { force: true })
  }
}

async function build(): Promise<void> {
  const hash = sourceHash(['web', 'shared'])
  rmSync(stampFile, { force: true })
  try {
    await runChild({
      name: 'The build of the web',
      command: process.execPath,
      args: [nextBinary, 'build', 'web'],
      cwd: rootDir,
      env: {
        ...{ ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
        // What infra/web/pack-web.ts needs beside: which files each page stands on.
        ...{ NEXT_PRIVATE_STANDALONE: 'true', NEXT_PRIVATE_OUTPUT_TRACE_ROOT: rootDir },
      },
    })
  } catch (error) {
    throw error instanceof ChildFailed ? new LocalError(error.message) : error
  }
  writeFileSync(stampFile, hash)
}

/** The lock of a start that was killed is taken over. */
function takeLock(): boolean {
  try {
    writeFileSync(lockFile, `${process.pid}\n`, { flag: 'wx' })
    return true
  } catch {
    if (notedProcess(lockFile, 'node') === null) rmSync(lockFile, { force: true })
    return false
  }
}
