import type { Clock } from '#functions/platform/clock'
import type { Config } from '#functions/platform/config'
import type { Actor, Ctx, Membership, Platform } from '#functions/platform/context'
import { Db } from '#functions/platform/db'
import { newId } from '#functions/platform/ids'
import type { PersonId } from '#shared/identity/organisation'
import { Instant, plusMs } from '#shared/kernel/instant'

export type TestClock = Clock & { move(ms: number): void }

/** A clock that stands until a test moves it. */
export function testClock(start = '2026-03-02T10:00:00.000+08:00'): TestClock {
  let at = Instant.parse(start)
  return {
    now: () => at,
    move(ms) {
      at = plusMs(at, ms)
    },
  }
}

export type TestPlatform = Platform & { readonly clock: TestClock }

export function testPlatform(config: Config, clock: TestClock = testClock()): TestPlatform {
  return { config, db: new Db(config), clock }
}

export const somePerson = (platform: Platform): PersonId => newId('per', platform.clock.now())

/** The context of one call; each has an idempotency key of its own unless told. */
export function contextOf(platform: Platform, actor: Actor, key: string = crypto.randomUUID()): Ctx {
  return {
    platform,
    actor,
    now: platform.clock.now(),
    language: 'zh',
    requestId: crypto.randomUUID(),
    idempotency: { key, bodyHash: key },
  }
}

export function personContext(platform: Platform, id: PersonId, membership?: Membership): Ctx {
  return contextOf(platform, { kind: 'person', id, membership })
}
