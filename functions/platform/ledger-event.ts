import * as z from 'zod'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import type { EventData, EventDeclaration } from '#shared/kernel/event'
import { Instant } from '#shared/kernel/instant'
import type { Actor, Ctx, Platform } from './context.ts'
import type { Item } from './db.ts'
import { hashOf, type KeyRing, unseal } from './seal.ts'

const ordinal = (version: number) => String(version).padStart(10, '0')
export const eventKey = (noun: string, id: string, version: number) => ({
  pk: `${noun}#${id}`,
  sk: `EVENT#${ordinal(version)}`,
})
export const payloadKey = (noun: string, id: string, version: number) => ({
  pk: `${noun}#${id}`,
  sk: `PAYLOAD#${ordinal(version)}`,
})

/** An event as the ledger keeps it and consumers get it. `hash` covers all else, `previous` is the one before it. */
export const StoredEvent = z.object({
  eventId: z.string(),
  type: z.string(),
  typeVersion: z.int(),
  noun: z.string(),
  id: z.string(),
  version: z.int(),
  at: Instant,
  actor: z.object({ kind: z.string(), id: z.string(), organisationId: z.string().optional() }),
  requestId: z.string(),
  data: z.record(z.string(), z.unknown()),
  payloadHash: z.string().optional(),
  previous: z.string(),
  hash: z.string(),
})
export type StoredEvent = z.infer<typeof StoredEvent>

type Draft<E extends EventDeclaration> = {
  ctx: Ctx
  aggregate: { noun: string; id: string; version: number; previous: string }
  declaration: E
  data: EventData<E>
  payloadHash: string | undefined
}

/** Parses the data by its declaration (a key too many is a fault of ours) and links the event to the one before. */
export function toStoredEvent<E extends EventDeclaration>(draft: Draft<E>): StoredEvent {
  const { ctx, aggregate, declaration } = draft
  const unsigned = {
    eventId: `${aggregate.noun}#${aggregate.id}#${aggregate.version}`,
    type: declaration.type,
    typeVersion: declaration.version,
    noun: aggregate.noun,
    id: aggregate.id,
    version: aggregate.version,
    at: ctx.now,
    actor: actorOf(ctx.actor),
    requestId: ctx.requestId,
    data: z.record(z.string(), z.unknown()).parse(declaration.data.parse(draft.data)),
    ...(draft.payloadHash === undefined ? {} : { payloadHash: draft.payloadHash }),
    previous: aggregate.previous,
  }
  return { ...unsigned, hash: hashOf(unsigned) }
}

function actorOf(actor: Actor): StoredEvent['actor'] {
  if (actor.kind === 'visitor') return { kind: 'visitor', id: '' }
  const organisationId = 'membership' in actor ? actor.membership?.organisationId : undefined
  return { kind: actor.kind, id: actor.id, ...(organisationId ? { organisationId } : {}) }
}

/** The event in a ledger item, or nothing where the item is of another kind. */
export function readEvent(item: Item): StoredEvent | undefined {
  return String(item.sk).startsWith('EVENT#') ? StoredEvent.parse(item) : undefined
}

/** The hash that an event should carry. */
export function expectedHash({ hash: _hash, ...unsigned }: StoredEvent): string {
  return hashOf(unsigned)
}

/** The salted hash by which an event knows its payload; it tells nothing once the payload and its salt are erased. */
export const payloadHash = (salt: string, text: string): string => hashOf({ salt, text })

/** Events of one aggregate after a version, in order. */
export async function* eventsAfter(platform: Platform, noun: string, id: string, version: number) {
  const { config, db } = platform
  const items = db.query(config.tables.ledger, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':pk': `${noun}#${id}`,
      ':from': eventKey(noun, id, version + 1).sk,
      ':to': `EVENT#${'9'.repeat(10)}`,
    },
    ConsistentRead: true,
  })
  for await (const item of items) yield StoredEvent.parse(item)
}

/** The erasable content of an event. @throws not_found where it was erased */
export async function readPayload(platform: Platform, noun: string, id: string, version: number): Promise<unknown> {
  const { config, db } = platform
  const key = payloadKey(noun, id, version)
  const item = await db.get(config.tables.ledger, key)
  if (!item) throw new DomainError(notFound)
  return JSON.parse(openPayload(config.keys.field, item))
}

/** The canonical text in a payload item. Throws where it was changed or moved. */
export function openPayload(keys: KeyRing, { pk, sk, sealed }: Item): string {
  return unseal(keys, `${pk}#${sk}`, String(sealed))
}
