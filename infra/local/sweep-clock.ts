import { setTimeout as delay } from 'node:timers/promises'

const minuteMs = 60_000

/** Runs the sweep now and each minute after, one at a time, as the cloud's schedule does. @returns how to end it */
export function startSweep(entry: () => Promise<unknown>, onFault: (error: unknown) => void, everyMs = minuteMs) {
  const stopping = new AbortController()
  const ended = run(entry, onFault, everyMs, stopping.signal)
  return async (): Promise<void> => {
    stopping.abort()
    await ended
  }
}

async function run(
  entry: () => Promise<unknown>,
  onFault: (error: unknown) => void,
  everyMs: number,
  stopping: AbortSignal,
) {
  while (!stopping.aborted) {
    const started = performance.now()
    await entry().catch(onFault)
    const rest = Math.max(0, everyMs - (performance.now() - started))
    await delay(rest, undefined, { signal: stopping }).catch(() => undefined)
  }
}
