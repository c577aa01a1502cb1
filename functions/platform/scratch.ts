import { type Instant, toEpochMs } from '#shared/kernel/instant'
import type { Ctx, Platform } from './context.ts'
import type { Item, Key } from './db.ts'
import { ttlAttribute } from './tables.ts'

/** What is no event and may be lost: drafts, counters of tries, reader positions. `until` is when it forgets. */
export async function keep(platform: Platform, key: Key, value: Item, until?: Instant): Promise<void> {
  const { config, db } = platform
  const ttl = until === undefined ? {} : { [ttlAttribute]: Math.ceil(toEpochMs(until) / 1000) }
  await db.put(config.tables.scratch, { ...key, ...ttl, value })
}

/** What was kept, unless its time is over at `now`. */
export async function recall(platform: Platform, key: Key, now: Instant): Promise<unknown> {
  const item = await platform.db.get(platform.config.tables.scratch, key)
  const ttl = item?.[ttlAttribute]
  if (typeof ttl === 'number' && ttl * 1000 <= toEpochMs(now)) return undefined
  return item?.value
}

export async function forget(platform: Platform, key: Key): Promise<void> {
  await platform.db.remove(platform.config.tables.scratch, key)
}

/** Counts one more try of `what` in the window that holds now. @returns how many there were, this one included */
export async function countTry(ctx: Ctx, what: string, windowMinutes: number): Promise<number> {
  const window = Math.floor(toEpochMs(ctx.now) / (windowMinutes * 60_000))
  const until = Math.ceil(((window + 1) * windowMinutes * 60_000) / 1000)
  const key = { pk: `TRY#${what}`, sk: String(window) }
  return ctx.platform.db.increment(ctx.platform.config.tables.scratch, key, { [ttlAttribute]: until })
}
