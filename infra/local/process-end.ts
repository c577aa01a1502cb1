import { setTimeout as delay } from 'node:timers/promises'

const graceMs = 4_000
const lookEveryMs = 20

/** Ends a process and what it started: asks first, forces after four seconds. A process that is gone is fine. */
export async function endProcess(pid: number): Promise<void> {
  if (!signal(pid, 'SIGTERM')) return
  const deadline = performance.now() + graceMs
  while (performance.now() < deadline) {
    if (!signal(pid, 0)) return
    await delay(lookEveryMs)
  }
  signal(pid, 'SIGKILL')
}

/** Our children lead a group of their own (Windows has none), so their children get the signal too. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  for (const target of process.platform === 'win32' ? [pid] : [-pid, pid]) {
    try {
      process.kill(target, name)
      return true
    } catch (error) {
      if (!isNoSuchProcess(error)) throw error
    }
  }
  return false
}

function isNoSuchProcess(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ESRCH'
}

/** Whether a process of this id runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !isNoSuchProcess(error)
  }
}
