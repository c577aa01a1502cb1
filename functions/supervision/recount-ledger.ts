import { walkLedger } from '#functions/audit/walk-ledger'
import type { Platform } from '#functions/platform/context'
import { type Compared, compareCounts } from '#shared/supervision/compare-counts'
import { yearOf } from '#shared/supervision/period'
import { type RawAggregate, rawCases } from '#shared/supervision/raw-case'
import { readCases } from './read-cases.ts'

/** Read models lag by moments: what differs is looked at again before it is said. */
const looks = 3

/** Counts everything once more from the ledger itself, and says what the figures of the office tell differently. */
export async function recountLedger(platform: Platform): Promise<Compared> {
  let compared = await recountOnce(platform)
  for (let look = 1; look < looks && compared.differences.length > 0; look++) compared = await recountOnce(platform)
  return compared
}

async function recountOnce(platform: Platform): Promise<Compared> {
  const aggregates: RawAggregate[] = []
  for await (const { key, events } of walkLedger(platform)) {
    const [noun = '', id = ''] = key.split('#')
    const history = events.toSorted((one, other) => one.version - other.version)
    if (history.length > 0) aggregates.push({ noun, id, history })
  }
  const now = platform.clock.now()
  const raw = rawCases(aggregates)
  const years = [...new Set([...raw.map(({ day }) => yearOf(day)), yearOf(now)])]
  return compareCounts(await readCases(platform, years, now), raw, now)
}
