import type { Platform } from '#functions/platform/context'
import type { Item } from '#functions/platform/db'
import { expectedHash, openPayload, payloadHash, payloadKey, type StoredEvent } from '#functions/platform/ledger-event'
import { hashOf, type KeyRing } from '#functions/platform/seal'
import { type AuditFault, verifyChain } from '#shared/audit/chain'
import { type Head, headKey, Root, verifyRoots } from '#shared/audit/root'
import type { RootStore } from './root-store.ts'
import { type LedgerAggregate, readAggregate, walkLedger } from './walk-ledger.ts'

export type Verified = {
  readonly aggregates: number
  readonly events: number
  readonly payloads: number
  /** Events whose payload was erased; their chain holds without it. */
  readonly erased: number
  readonly roots: number
  readonly anchoredEvents: number
  /** Written since the last root; what is promised covers anchored events. */
  readonly unanchoredEvents: number
  readonly faults: readonly AuditFault[]
}

type Anchors = ReadonlyMap<string, readonly Head[]>

/** Walks every chain of the ledger and every root. The system may go on writing meanwhile. */
export async function verifyLedger(platform: Platform, store: RootStore): Promise<Verified> {
  const roots = new Map<number, unknown>()
  for (const number of await store.numbers()) roots.set(number, await store.read(number))
  const faults = verifyRoots(roots, hashOf)
  const anchors = anchorsOf(roots)
  const unseen = new Set(anchors.keys())
  const counts = { aggregates: 0, events: 0, payloads: 0, erased: 0, anchoredEvents: 0, unanchoredEvents: 0 }
  for await (const aggregate of walkLedger(platform)) {
    const { key, events, payloads } = aggregate
    const anchored = Math.max(0, ...(anchors.get(key) ?? []).map(({ version }) => version))
    const later = events.filter(({ version }) => version > anchored).length
    counts.aggregates++
    counts.events += events.length
    counts.payloads += payloads.length
    counts.erased += erasedPayloads(aggregate)
    counts.anchoredEvents += events.length - later
    counts.unanchoredEvents += later
    unseen.delete(key)
    faults.push(...(await faultsNow(platform, aggregate, anchors)))
  }
  for (const key of unseen) faults.push(...(await faultsNow(platform, await readAggregate(platform, key), anchors)))
  return { ...counts, roots: roots.size, faults }
}

function anchorsOf(roots: ReadonlyMap<number, unknown>): Map<string, Head[]> {
  const anchors = new Map<string, Head[]>()
  for (const root of roots.values())
    for (const head of Root.safeParse(root).data?.heads ?? []) {
      const known = anchors.get(headKey(head))
      if (known) known.push(head)
      else anchors.set(headKey(head), [head])
    }
  return anchors
}

/** A page of the walk may end between an event and the state that is written with it: what looks wrong is read again as one. */
async function faultsNow(platform: Platform, seen: LedgerAggregate, anchors: Anchors): Promise<AuditFault[]> {
  if (faultsOf(platform, seen, anchors).length === 0) return []
  return faultsOf(platform, await readAggregate(platform, seen.key), anchors)
}

function faultsOf(platform: Platform, aggregate: LedgerAggregate, anchors: Anchors): AuditFault[] {
  const { key, unreadable, moved } = aggregate
  const at = (code: AuditFault['code']) => (sk: string) => ({ code, place: `${key} ${sk}` })
  return [
    ...verifyChain({ ...aggregate, anchored: anchors.get(key) ?? [] }, expectedHash),
    ...unreadable.map(at('event_unreadable')),
    ...moved.map(at('event_moved')),
    ...changedPayloads(platform, aggregate).map(at('payload_changed')),
  ]
}

/** Payloads that are not what their event hashed, or that no event has. */
function changedPayloads(platform: Platform, { events, payloads }: LedgerAggregate): string[] {
  const hashes = new Map(events.map((event) => [payloadPlace(event), event.payloadHash]))
  return payloads
    .filter((item) => hashes.get(String(item.sk)) !== hashOfPayload(platform.config.keys.field, item))
    .map((item) => String(item.sk))
}

function erasedPayloads({ events, payloads }: LedgerAggregate): number {
  const there = new Set(payloads.map(({ sk }) => sk))
  return events.filter((event) => event.payloadHash !== undefined && !there.has(payloadPlace(event))).length
}

const payloadPlace = ({ noun, id, version }: StoredEvent) => payloadKey(noun, id, version).sk

/** The hash of a payload as it lies there; none where it was changed so that it can't be opened. */
function hashOfPayload(keys: KeyRing, item: Item): string {
  try {
    return payloadHash(String(item.salt), openPayload(keys, item))
  } catch {
    return 'unopened'
  }
}
