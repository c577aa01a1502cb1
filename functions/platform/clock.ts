import { type Instant, toInstant } from '#shared/kernel/instant'

export type Clock = { now(): Instant }

export const systemClock: Clock = { now: () => toInstant(Date.now()) }
