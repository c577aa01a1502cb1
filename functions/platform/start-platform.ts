import { systemClock } from './clock.ts'
import { loadConfig } from './config.ts'
import type { Platform } from './context.ts'
import { Db } from './db.ts'
import { nameMetrics } from './log.ts'
import { readSecret } from './secret-store.ts'

/** What an entry makes once when it is loaded. */
export async function startPlatform(): Promise<Platform> {
  const config = await loadConfig(readSecret)
  nameMetrics(config.metrics)
  return { config, db: new Db(config), clock: systemClock(config.clockAheadMs) }
}
