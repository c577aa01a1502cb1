import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { endProcess, isRunning } from './process-end.ts'

/** Notes the process under this file, so that a later start can end it if nothing else did. */
export function notePid(file: string, pid: number): void {
  writeFileSync(file, `${pid}\n`)
}

/**
 * The process noted in the file, if it still runs and its command line holds `mark`.
 * A number alone is no proof: the system gives it to another program later.
 */
export function notedProcess(file: string, mark: string): number | null {
  const pid = readPid(file)
  if (pid === null || pid === process.pid || !isRunning(pid)) return null
  return commandLine(pid).includes(mark) ? pid : null
}

/** Ends what an earlier start left behind. */
export async function endLeftOver(file: string, mark: string): Promise<void> {
  const pid = notedProcess(file, mark)
  if (pid !== null) await endProcess(pid)
  rmSync(file, { force: true })
}

function readPid(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : null
  } catch {
    return null
  }
}

/** Empty where the system doesn't tell (Windows): then nothing is ended, and a taken port says the rest. */
function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    if (process.platform === 'darwin')
      return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' })
    return ''
  } catch {
    return ''
  }
}
