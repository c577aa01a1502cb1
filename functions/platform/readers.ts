import { attempt, type Consumer, deliver } from './consumer.ts'
import type { Platform } from './context.ts'
import type { Reader } from './stream.ts'
import { isHeardBy, project, type View } from './view.ts'

/** Brings every read model that hears an event up to it, one after the other. */
export const projectReader = (platform: Platform, views: readonly View[]): Reader => ({
  name: 'project',
  take: async (event) => {
    for (const view of views)
      if (isHeardBy(view, event.noun)) await attempt(platform, view.name, event, () => project(platform, view, event))
  },
})

/** Hands an event to the consumers that hear it, one after the other. */
export const relayReader = (platform: Platform, consumers: readonly Consumer[]): Reader => ({
  name: 'relay',
  take: async (event) => {
    for (const consumer of consumers) await deliver(platform, consumer, event)
  },
})
