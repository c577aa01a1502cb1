import { randomBytes } from 'node:crypto'
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { unavailable } from '#shared/kernel/common-errors'
import { DomainError, type ErrorDeclaration } from '#shared/kernel/domain-error'
import type { EventData, EventDeclaration } from '#shared/kernel/event'
import type { Committed } from '#shared/kernel/route'
import { type Next, stateKey } from './aggregate.ts'
import type { Ctx } from './context.ts'
import type { Item, TransactItem } from './db.ts'
import { assertUnanswered, idempotencyWrite } from './idempotency.ts'
import { eventKey, payloadHash, payloadKey, type StoredEvent, toStoredEvent } from './ledger-event.ts'
import { isPassing, isPassingName } from './passing-fault.ts'
import { canonicalText, seal } from './seal.ts'
import { revealSecrets, sealSecrets } from './secret-fields.ts'

/** One more item of the transaction; when its condition fails, `refused` is what the caller hears. */
export type Write = { readonly item: TransactItem; readonly refused?: DomainError }

export type Change<E extends EventDeclaration> = {
  readonly aggregate: Next
  readonly event: { readonly declaration: E; readonly data: EventData<E> }
  /** Personal or erasable content: kept beside the event, which holds only its salted hash. */
  readonly payload?: unknown
  /** Claims, checks and immutable items that stand or fall with this change. */
  readonly writes?: readonly Write[]
}

/** Someone else wrote this aggregate, or holds a lock on it, between load and commit: load, decide and commit again. */
export class Outrun extends Error {}

/**
 * The only way to write to the ledger: state (under the condition of its version), event with its link in the chain,
 * payload, idempotency record and further writes, in one transaction.
 * @throws Outrun; the `refused` of a write; unavailable when the database refuses work
 */
export async function commit<E extends EventDeclaration>(ctx: Ctx, change: Change<E>): Promise<Committed> {
  const { noun, id, state, before } = change.aggregate
  const version = (before?.version ?? 0) + 1
  const done: Committed = { id, version, state: state.status }
  const payload = change.payload === undefined ? undefined : payloadItem(ctx, noun, id, version, change.payload)
  const event = toStoredEvent({
    ctx,
    aggregate: { noun, id, version, previous: before?.head ?? '' },
    declaration: change.event.declaration,
    data: change.event.data,
    payloadHash: payload?.hash,
  })
  const ledger = ctx.platform.config.tables.ledger
  const writes: Write[] = [
    { item: stateItem(ctx, change.aggregate, version, event) },
    { item: putNew(ledger, { ...eventKey(noun, id, version), ...event }) },
    ...(payload ? [{ item: putNew(ledger, payload.item) }] : []),
    ...(ctx.idempotency ? [{ item: idempotencyWrite(ctx, ctx.idempotency, done) }] : []),
    ...(change.writes ?? []),
  ]
  await assertUnanswered(ctx)
  await send(ctx, writes)
  return done
}

/** A put that fails when the key is taken. */
export function putNew(table: string, item: Item): TransactItem {
  return { Put: { TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' } }
}

/** Takes a name for one holder; taken already: `refused`. */
export function claim(ctx: Ctx, kind: string, value: string, holder: string, refused: ErrorDeclaration): Write {
  const key = { pk: `CLAIM#${kind}#${value}`, sk: 'CLAIM' }
  return { item: putNew(ctx.platform.config.tables.ledger, { ...key, holder }), refused: new DomainError(refused) }
}

function stateItem(ctx: Ctx, next: Next, version: number, event: StoredEvent): TransactItem {
  const key = stateKey(next.noun, next.id)
  const { config } = ctx.platform
  return {
    Put: {
      TableName: config.tables.ledger,
      Item: {
        ...key,
        id: next.id,
        version,
        head: event.hash,
        form: next.form,
        state: sealSecrets(config.keys.field, key.pk, next.state),
      },
      ...(next.before
        ? {
            ConditionExpression: 'version = :before',
            ExpressionAttributeValues: { ':before': next.before.version },
          }
        : { ConditionExpression: 'attribute_not_exists(pk)' }),
    },
  }
}

function payloadItem(ctx: Ctx, noun: string, id: string, version: number, payload: unknown) {
  const key = payloadKey(noun, id, version)
  const salt = randomBytes(16).toString('hex')
  const text = canonicalText(revealSecrets(payload))
  const sealed = seal(ctx.platform.config.keys.field, `${key.pk}#${key.sk}`, text)
  return { hash: payloadHash(salt, text), item: { ...key, salt, sealed } }
}

async function send(ctx: Ctx, writes: readonly Write[]): Promise<void> {
  try {
    await ctx.platform.db.transact(writes.map((write) => write.item))
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw isPassing(error) ? new DomainError(unavailable) : error
    const codes = error.CancellationReasons?.map((reason) => reason.Code) ?? []
    const refused = writes.find((write, at) => write.refused && codes[at] === 'ConditionalCheckFailed')?.refused
    if (refused) throw refused
    if (codes.some((code) => code === 'ConditionalCheckFailed' || code === 'TransactionConflict')) throw new Outrun()
    throw codes.some(isPassingName) ? new DomainError(unavailable) : error
  }
}
