import { type Clock, systemClock } from './clock.ts'
import { readConfig } from './config.ts'
import type { Platform } from './context.ts'
import { Db } from './db.ts'

/** What an entry makes once when it is loaded. */
export function startPlatform(clock: Clock = systemClock): Platform {
  const config = readConfig()
  return { config, db: new Db(config), clock }
}
