import { attempt } from './consumer.ts'
import type { Platform } from './context.ts'
import { eventsAfter, type StoredEvent } from './ledger-event.ts'
import { isHeardBy, project, type View } from './view.ts'

export type Rebuilt = {
  readonly dropped: number
  readonly aggregates: number
  readonly rows: number
  readonly setAside: number
}

/**
 * Drops every read model and folds it again from the ledger's events; the same bytes come out. The system may go on
 * meanwhile: each row is written under the condition of its version, and an event that finds no row catches up.
 */
export async function rebuildViews(platform: Platform, views: readonly View[]): Promise<Rebuilt> {
  const { db, config } = platform
  let [dropped, aggregates, rows, setAside] = [0, 0, 0, 0]
  for await (const { pk, sk } of db.scan(config.tables.views)) {
    await db.remove(config.tables.views, { pk: String(pk), sk: String(sk) })
    dropped++
  }
  for await (const event of lastEvents(platform)) {
    aggregates++
    for (const view of views)
      if (isHeardBy(view, event.noun))
        if (await attempt(platform, view.name, event, () => project(platform, view, event))) rows++
        else setAside++
  }
  return { dropped, aggregates, rows, setAside }
}

/** The last event of every aggregate; projecting it catches up on all before it. */
async function* lastEvents(platform: Platform): AsyncGenerator<StoredEvent> {
  const { db, config } = platform
  for await (const { pk, sk, id, version } of db.scan(config.tables.ledger)) {
    if (sk !== 'STATE') continue
    const noun = String(pk).slice(0, -String(id).length - 1)
    for await (const event of eventsAfter(platform, noun, String(id), Number(version) - 1)) yield event
  }
}
