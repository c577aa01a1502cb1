import { systemClock, type Clock } from './clock.ts'
import { readConfig } from './config.ts'
import type { Platform } from './context.ts'
import { connect } from './db.ts'

/** What an entry makes once when it is loaded. */
export function startPlatform(clock: Clock = systemClock): Platform {
  const config = readConfig()
  return { config, db: connect(config), clock }
}
