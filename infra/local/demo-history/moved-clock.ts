import type { Clock } from '#functions/platform/clock'
import { type Instant, toInstant } from '#shared/kernel/instant'

/** The story has reached the present: what is left to happen, happens by itself. */
export class PresentReached extends Error {
  override readonly name = 'PresentReached'
}

/** A clock that stands until it is moved, never beyond the present. */
export class MovedClock implements Clock {
  #now: Instant = toInstant(Date.now())

  now(): Instant {
    return this.#now
  }

  /** @throws PresentReached */
  moveTo(instant: Instant): void {
    if (instant > toInstant(Date.now())) throw new PresentReached()
    this.#now = instant
  }
}
