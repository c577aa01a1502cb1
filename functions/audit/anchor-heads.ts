import type { Platform } from '#functions/platform/context'
import { hashOf } from '#functions/platform/seal'
import { type Head, headKey, makeRoot } from '#shared/audit/root'
import { type Instant, plusDays } from '#shared/kernel/instant'
import { headsWritten } from './audit-heads.view.ts'
import { newestFirst, newestRoot, type RootStore } from './root-store.ts'
import { walkLedger } from './walk-ledger.ts'

/** `root`: the newest number, 0 before the first. `complete`: not when somebody else was anchoring at the same time. */
export type Anchored = {
  readonly roots: number
  readonly heads: number
  readonly root: number
  readonly complete: boolean
}

/** A read model may lag: what was written up to so long before the last root is looked at again. */
const overlapDays = 2
/** A root stays a file that one reads at a glance; more heads make more roots. */
const headsOfRoot = 10_000

/** Folds the heads that changed lately into a root; without any there is none. The first root takes all. */
export async function anchorRecent(platform: Platform, store: RootStore): Promise<Anchored> {
  const last = await newestRoot(store)
  if (!last) return anchorAll(platform, store)
  const now = platform.clock.now()
  const from = plusDays(last.at, -overlapDays)
  return fold(store, headsWritten(platform, from, now), await anchoredSince(store, from), now)
}

/** Folds every head that no root holds, found in the ledger itself: also those of which a read model never heard. */
export async function anchorAll(platform: Platform, store: RootStore): Promise<Anchored> {
  return fold(store, headsOfLedger(platform), await anchoredSince(store), platform.clock.now())
}

async function* headsOfLedger(platform: Platform): AsyncGenerator<Head> {
  for await (const { events } of walkLedger(platform)) {
    const last = events.at(-1)
    if (last) yield { noun: last.noun, id: last.id, version: last.version, hash: last.hash }
  }
}

/** The latest version of each aggregate that roots from an instant on hold. */
async function anchoredSince(store: RootStore, from?: Instant): Promise<Map<string, number>> {
  const known = new Map<string, number>()
  for await (const root of newestFirst(store)) {
    if (from !== undefined && root.at < from) break
    for (const head of root.heads) known.set(headKey(head), Math.max(head.version, known.get(headKey(head)) ?? 0))
  }
  return known
}

async function fold(
  store: RootStore,
  heads: AsyncIterable<Head>,
  known: ReadonlyMap<string, number>,
  at: Instant,
): Promise<Anchored> {
  let before = await newestRoot(store)
  const first = before?.number ?? 0
  let changed: Head[] = []
  let count = 0
  const add = async () => {
    const root = makeRoot(before, changed, at, hashOf)
    if (!(await store.add(root))) return false
    before = root
    count += changed.length
    changed = []
    return true
  }
  const outcome = (complete: boolean): Anchored => {
    const root = before?.number ?? 0
    return { roots: root - first, heads: count, root, complete }
  }
  for await (const head of heads) {
    if ((known.get(headKey(head)) ?? 0) >= head.version) continue
    changed.push(head)
    if (changed.length === headsOfRoot && !(await add())) return outcome(false)
  }
  return outcome(changed.length === 0 || (await add()))
}
