import type { EventDeclaration } from '#shared/kernel/event'
import { type Ctx, type Platform, systemContext } from './context.ts'
import { logSetAside, setAside } from './dead-letter.ts'
import { eventKey, type StoredEvent } from './ledger-event.ts'
import { isPassing } from './passing-fault.ts'

/**
 * A reaction to events. It runs at least once for each; a command that it runs through `runCommand` under its context
 * happens exactly once. Several commands each take a context of their own: `stepOf(ctx, 'what it is')`.
 */
export type Consumer = {
  readonly name: string
  readonly hears: readonly EventDeclaration[]
  readonly react: (ctx: Ctx, event: StoredEvent) => Promise<unknown>
}

const tries = 3

/** Runs a consumer on an event that it hears; failing to the end, the event is set aside with its cause. @throws while the database is away */
export async function deliver(platform: Platform, consumer: Consumer, event: StoredEvent): Promise<void> {
  if (hears(consumer, event)) await attempt(platform, consumer.name, event, () => react(platform, consumer, event))
}

export const hears = (consumer: Consumer, event: StoredEvent): boolean =>
  consumer.hears.some(({ type }) => type === event.type)

export const react = (platform: Platform, consumer: Consumer, event: StoredEvent): Promise<unknown> =>
  consumer.react(systemContext(platform, consumer.name, event.eventId), event)

/**
 * Tries, and sets the event aside for `name` when it is poison; an outage is none: it is thrown, and the event comes
 * again. @returns whether the event was taken
 */
export async function attempt(
  platform: Platform,
  name: string,
  event: StoredEvent,
  work: () => Promise<unknown>,
): Promise<boolean> {
  let fault: unknown
  for (let run = 1; run <= tries; run++) {
    try {
      await work()
      return true
    } catch (error) {
      fault = error
    }
  }
  if (isPassing(fault)) throw fault
  logSetAside(fault, name, event.eventId)
  await setAside(platform, name, eventKey(event.noun, event.id, event.version), fault)
  return false
}
