import { atOnce } from './at-once.ts'
import { attempt, type Consumer, deliver, hears } from './consumer.ts'
import type { Platform } from './context.ts'
import type { StoredEvent } from './ledger-event.ts'
import type { Reader } from './stream.ts'
import { isHeardBy, project, type View } from './view.ts'

/** Brings every read model that hears an event up to it, all at once: none looks at another. */
export const projectReader = (platform: Platform, views: readonly View[]): Reader => ({
  name: 'project',
  take: async (event) => {
    const heard = views.filter((view) => isHeardBy(view, event.noun))
    const done = await atOnce(
      ...heard.map((view) => attempt(platform, view.name, event, () => project(platform, view, event))),
    )
    for (const outcome of done) outcome()
  },
})

/** How an event reaches one consumer. */
export type HandOver = (consumer: Consumer, event: StoredEvent) => Promise<unknown>

/** Hands an event to the consumers that hear it, one after the other: each at once, or, given queues, by its queue. */
export const relayReader = (platform: Platform, consumers: readonly Consumer[], handOver?: HandOver): Reader => ({
  name: 'relay',
  take: async (event) => {
    for (const consumer of consumers)
      if (hears(consumer, event)) await (handOver?.(consumer, event) ?? deliver(platform, consumer, event))
  },
})
