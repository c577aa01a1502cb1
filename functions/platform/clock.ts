import { type Instant, toInstant } from '#shared/kernel/instant'

export type Clock = { now(): Instant }

/** @param ms how far it goes ahead of the system's */
export const systemClock = (ms = 0): Clock => ({ now: () => toInstant(Date.now() + ms) })
