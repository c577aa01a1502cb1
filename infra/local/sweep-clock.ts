import { setTimeout as delay } from 'node:timers/promises'
import type { Instant } from '#shared/kernel/instant'

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

/** Hours of the night, of China time. */
const night = { from: '02', until: '05' } as const

/** What the cloud's schedule calls once a night, for a clock that calls each minute; a night in which it failed is tried again. */
export function onceANight(entry: () => Promise<unknown>, now: () => Instant): () => Promise<void> {
  let lastDay = ''
  return async () => {
    const [day, hour] = [now().slice(0, 10), now().slice(11, 13)]
    if (hour < night.from || hour >= night.until || day === lastDay) return
    await entry()
    lastDay = day
  }
}
