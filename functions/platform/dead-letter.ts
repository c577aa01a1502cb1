import * as z from 'zod'
import type { Platform } from './context.ts'
import type { Key } from './db.ts'
import { faultOf, logFault } from './log.ts'

const DeadLetter = z.object({
  /** Where the event lies in the ledger: the letter holds no copy of it. */
  event: z.object({ pk: z.string(), sk: z.string() }),
  /** Kind and place of the fault; what it said stays out, since it may quote content. */
  cause: z.string(),
})

/** An event that a consumer could not take, and why. */
export type DeadLetter = z.infer<typeof DeadLetter>

const letterKey = (consumer: string, event: Key) => ({ pk: `DEADLETTER#${consumer}`, sk: `${event.pk}#${event.sk}` })

/** Sets an event aside for one consumer, so that what comes behind it goes on. */
export async function setAside(platform: Platform, consumer: string, event: Key, fault: unknown): Promise<void> {
  const { name, at } = faultOf(fault)
  const letter: DeadLetter = { event: { pk: event.pk, sk: event.sk }, cause: `${name} ${at}` }
  await platform.db.put(platform.config.tables.ledger, { ...letterKey(consumer, event), ...letter })
}

export function logSetAside(fault: unknown, consumer: string, event: string): void {
  logFault('set aside', fault, { consumer, event, all: 'all' }, { by: 'all', counts: { setAside: 1 } })
}

/** The letters of one consumer, events of one aggregate in their order. */
export async function* deadLetters(platform: Platform, consumer: string): AsyncGenerator<DeadLetter> {
  const items = platform.db.query(platform.config.tables.ledger, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': `DEADLETTER#${consumer}` },
    ConsistentRead: true,
  })
  for await (const item of items) yield DeadLetter.parse(item)
}

export async function takeBack(platform: Platform, consumer: string, event: Key): Promise<void> {
  await platform.db.remove(platform.config.tables.ledger, letterKey(consumer, event))
}
