import { createReadStream, createWriteStream, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Config } from '#functions/platform/config'
import type { Platform } from '#functions/platform/context'
import type { Db, Item } from '#functions/platform/db'
import { rebuildViews } from '#functions/platform/rebuild-read-models'
import { canonicalText } from '#functions/platform/seal'
import type { View } from '#functions/platform/view'
import { rootsOf } from './roots-of.ts'
import { verifyLedger } from './verify-ledger.ts'

export type Drill = {
  readonly exported: number
  readonly restored: number
  readonly events: number
  readonly roots: number
  /** Rows of the read models, folded anew from the restored ledger. */
  readonly rows: number
  /** Aggregates and keys that were written to while the drill ran; they are compared by what the export holds. */
  readonly writtenMeanwhile: number
  /** Items and rows that differ, chains that don't hold. */
  readonly faults: readonly string[]
}

/** What makes empty tables under some names, and drops them again. */
export type SpareTables = {
  make(tables: Config['tables']): Promise<void>
  drop(tables: Config['tables']): Promise<void>
}

const atATime = 16
const keyOf = ({ pk, sk }: Item) => `${pk} ${sk}`

/**
 * Exports the ledger to a file, restores it into an empty table, and compares: every item, every chain against the roots,
 * and every row of the read models folded from what was restored. The system may go on meanwhile.
 * @param file where the export is kept while the drill runs
 */
export async function restoreDrill(
  platform: Platform,
  views: readonly View[],
  spare: SpareTables,
  file: string,
): Promise<Drill> {
  const suffix = `drill-${crypto.randomUUID().slice(0, 8)}`
  const tables = { ledger: `ledger-${suffix}`, views: `views-${suffix}`, scratch: `scratch-${suffix}` }
  const restored: Platform = { ...platform, config: { ...platform.config, tables } }
  const { db, config } = platform
  try {
    await spare.make(tables)
    const exported = await exportTable(db, config.tables.ledger, file)
    const written = await restoreTable(db, tables.ledger, file)
    const touched = await touchedSince(platform, await contents(db, tables.ledger))
    const items = differences(await contents(db, config.tables.ledger), await contents(db, tables.ledger), touched)
    const { events, roots, faults } = await verifyLedger(restored, rootsOf(platform))
    await rebuildViews(restored, views)
    const rows = await contents(db, tables.views)
    return {
      exported,
      restored: written,
      events,
      roots,
      rows: rows.size,
      writtenMeanwhile: touched.size,
      faults: [
        ...items.map((key) => `item ${key}`),
        ...faults.filter(({ place }) => !touched.has(ownerOf(place))).map(({ code, place }) => `${code} ${place}`),
        ...differences(await contents(db, config.tables.views), rows, touched).map((key) => `row ${key}`),
      ],
    }
  } finally {
    rmSync(file, { force: true })
    await spare.drop(tables)
  }
}

/** One item a line, gzipped. @returns how many */
async function exportTable(db: Db, table: string, file: string): Promise<number> {
  let count = 0
  async function* lines() {
    for await (const item of db.scan(table)) {
      count++
      yield `${JSON.stringify(item)}\n`
    }
  }
  await pipeline(lines, createGzip(), createWriteStream(file))
  return count
}

async function restoreTable(db: Db, table: string, file: string): Promise<number> {
  let count = 0
  let waiting: Promise<boolean>[] = []
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) })
  for await (const line of lines) {
    waiting.push(db.put(table, JSON.parse(line)))
    count++
    if (waiting.length < atATime) continue
    await Promise.all(waiting)
    waiting = []
  }
  await Promise.all(waiting)
  return count
}

async function contents(db: Db, table: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for await (const item of db.scan(table)) found.set(keyOf(item), canonicalText(item))
  return found
}

/** Partition keys of the ledger with an item that is new, gone or later than in the export. */
async function touchedSince({ db, config }: Platform, exported: ReadonlyMap<string, string>): Promise<Set<string>> {
  const later = new Set<string>()
  for await (const item of db.scan(config.tables.ledger)) {
    const before = exported.get(keyOf(item))
    const isLater = before === undefined || Number(item.version) > Number(JSON.parse(before).version)
    if (isLater) later.add(String(item.pk))
  }
  return later
}

/** The aggregate or key that something belongs to: `NOUN#id` of `NOUN#id@3` and of `NOUN#id EVENT#…`. */
const ownerOf = (place: string) => place.split(/[@ ]/)[0] ?? place

/** Keys with another content, or that only one side has. A feed's rows come from many aggregates: they count while nothing was written. */
function differences(
  live: ReadonlyMap<string, string>,
  copy: ReadonlyMap<string, string>,
  touched: ReadonlySet<string>,
): string[] {
  return [...new Set([...live.keys(), ...copy.keys()])].filter((key) => {
    if (live.get(key) === copy.get(key)) return false
    return !touched.has(ownerOf(key)) && !(touched.size > 0 && key.startsWith('FEED#'))
  })
}
