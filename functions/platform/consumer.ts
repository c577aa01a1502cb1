import type { EventDeclaration } from '#shared/kernel/event'
import { type Ctx, type Platform, systemContext } from './context.ts'
import { setAside } from './dead-letter.ts'
import type { StoredEvent } from './ledger-event.ts'
import { logFault } from './log.ts'

/** A reaction to events. It runs at least once for each; what it commits under its context happens exactly once. */
export type Consumer = {
  readonly name: string
  readonly hears: readonly EventDeclaration[]
  readonly react: (ctx: Ctx, event: StoredEvent) => Promise<unknown>
}

const tries = 3

/** Runs a consumer, again when it fails; failing to the end, the event is set aside with its cause. @returns whether it was taken */
export async function deliver(platform: Platform, consumer: Consumer, event: StoredEvent): Promise<boolean> {
  return attempt(platform, consumer.name, event, () =>
    consumer.react(systemContext(platform, consumer.name, event.eventId), event),
  )
}

/** The same manners for a read model as for a consumer. */
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
  logFault('set aside', fault, { consumer: name, eventId: event.eventId })
  await setAside(platform, name, event, fault)
  return false
}
