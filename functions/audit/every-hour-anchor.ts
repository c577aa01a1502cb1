import * as z from 'zod'
import type { Platform } from '#functions/platform/context'
import { keep, recall } from '#functions/platform/scratch'
import { Instant } from '#shared/kernel/instant'
import { type Anchored, anchorRecent } from './anchor-heads.ts'
import type { RootStore } from './root-store.ts'

const key = { pk: 'SWEEP', sk: 'ANCHOR' }
const Position = z.object({ at: Instant })
const hourOf = (at: Instant) => at.slice(0, 13)

/** Anchors once in each hour of the clock in which it is called; a lost position only makes it look again. */
export async function anchorEveryHour(platform: Platform, store: RootStore): Promise<Anchored | undefined> {
  const now = platform.clock.now()
  const position = Position.safeParse(await recall(platform, key, now)).data
  if (position && hourOf(position.at) === hourOf(now)) return undefined
  const anchored = await anchorRecent(platform, store)
  await keep(platform, key, { at: now })
  return anchored
}
