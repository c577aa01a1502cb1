import * as z from 'zod'
import { idempotencyKeyMissing, idempotencyKeyReused } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { toEpochMs } from '#shared/kernel/instant'
import { Committed } from '#shared/kernel/route'
import type { Actor, Ctx, Idempotency } from './context.ts'
import type { TransactItem } from './db.ts'
import { ttlAttribute } from './tables.ts'

/** Callers repeat within two days; a dead letter may wait long until it is run again, and must not act twice then. */
const keptHours = (actor: Actor) => (actor.kind === 'system' ? 24 * 400 : 48)
const HeaderKey = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)
const Kept = z.object({ bodyHash: z.string(), answer: Committed })
const itemKey = (key: string) => ({ pk: `IDEMPOTENCY#${key}`, sk: 'IDEMPOTENCY' })

/** Scope of a key: the acting organisation (the person, where there is none) and the route. @throws idempotency_key_missing */
export function idempotencyKey(actor: Actor, routeId: string, header: string | undefined): string {
  const given = HeaderKey.safeParse(header)
  if (!given.success) throw new DomainError(idempotencyKeyMissing)
  const membership = 'membership' in actor ? actor.membership : undefined
  const scope = membership?.organisationId ?? ('id' in actor ? actor.id : 'visitor')
  return `${scope}#${routeId}#${given.data}`
}

/** The record that the command's own transaction writes; it holds ids and codes only, and replaces one that has run out. */
export function idempotencyWrite(ctx: Ctx, { key, bodyHash }: Idempotency, answer: Committed): TransactItem {
  const now = Math.floor(toEpochMs(ctx.now) / 1000)
  return {
    Put: {
      TableName: ctx.platform.config.tables.ledger,
      Item: { ...itemKey(key), bodyHash, answer, [ttlAttribute]: now + keptHours(ctx.actor) * 3600 },
      ConditionExpression: 'attribute_not_exists(pk) OR #ttl <= :now',
      ExpressionAttributeNames: { '#ttl': ttlAttribute },
      ExpressionAttributeValues: { ':now': now },
    },
  }
}

/** The kept answer to the same key and body, or nothing. @throws idempotency_key_reused for another body */
export async function findAnswer(ctx: Ctx): Promise<Committed | undefined> {
  if (!ctx.idempotency) return undefined
  const { config, db } = ctx.platform
  const item = await db.get(config.tables.ledger, itemKey(ctx.idempotency.key))
  if (!item || Number(item[ttlAttribute]) * 1000 <= toEpochMs(ctx.now)) return undefined
  const kept = Kept.parse(item)
  if (kept.bodyHash !== ctx.idempotency.bodyHash) throw new DomainError(idempotencyKeyReused)
  return kept.answer
}

const lookups = new WeakMap<Idempotency, Promise<Committed | undefined>>()

/** Begins to look for the kept answer while the command reads what it needs; its commit waits for the outcome. */
export function lookForAnswer(ctx: Ctx): Promise<Committed | undefined> {
  const lookup = findAnswer(ctx)
  // Whoever asks for the outcome hears of its fault; a command that is refused first may never ask.
  lookup.catch(() => undefined)
  if (ctx.idempotency) lookups.set(ctx.idempotency, lookup)
  return lookup
}

/** This key was answered before: nothing is done a second time. */
export class AnsweredBefore extends Error {
  readonly answer: Committed
  constructor(answer: Committed) {
    super('answered before')
    this.answer = answer
  }
}

/** Nothing is committed before it is known that the key has no answer yet. @throws AnsweredBefore; idempotency_key_reused */
export async function assertUnanswered({ idempotency }: Ctx): Promise<void> {
  const answer = idempotency && (await lookups.get(idempotency))
  if (answer) throw new AnsweredBefore(answer)
}
