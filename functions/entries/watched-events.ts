import type { StoredEvent } from '#functions/platform/ledger-event'
import { reportPulled } from '#shared/credit/report.events'
import { clockBreached } from '#shared/financing/application.events'
import { matchRecorded } from '#shared/matching/match.events'

const watched = new Map<string, string>([
  [reportPulled.type, 'pulls'],
  [matchRecorded.type, 'matches'],
  [clockBreached.type, 'clockBreaches'],
])

/** What the city watches day by day, as a metric each: counted by the reader that sees every event. */
export function watchedIn({ type }: StoredEvent): Readonly<Record<string, number>> {
  const name = watched.get(type)
  return name === undefined ? {} : { [name]: 1 }
}
