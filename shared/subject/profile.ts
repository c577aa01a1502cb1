import type { FactValue } from '#shared/fact/limit'
import type { Provider } from '#shared/fact/vocabulary'
import { DateField, monthsSince, type RecordItem, recordItems } from './record-item.ts'
import { wholeMonths } from './whole-months.ts'

/** A record as it stands in the ledger. `landed` orders records of one day: the later delivery stands. */
export type LandedRecord = {
  readonly item: RecordItem
  readonly asOf: string
  readonly landed: string
  readonly facts: Readonly<Record<string, FactValue>>
  readonly dates: Readonly<Partial<Record<DateField, string>>>
}

/** What the owner states (自述), each with the day on which it was said. */
export type DeclaredFact = { readonly value: FactValue; readonly asOf: string }

/** A fact with its source. `since`: the value is months counted from this day to the day of asking. */
export type ProfileFact =
  | {
      readonly value: FactValue
      readonly source: 'platform'
      readonly item: RecordItem
      readonly provider: Provider
      readonly asOf: string
      readonly since?: string
    }
  | { readonly value: FactValue; readonly source: 'declared'; readonly asOf: string }

/** What is known of one subject; a fact that is not known is absent. */
export type Profile = { readonly facts: Readonly<Record<string, ProfileFact>> }

/** @returns negative where `a` gives way to `b` */
export function compareRecords(a: Pick<LandedRecord, 'asOf' | 'landed'>, b: Pick<LandedRecord, 'asOf' | 'landed'>) {
  if (a.asOf !== b.asOf) return a.asOf < b.asOf ? -1 : 1
  return a.landed < b.landed ? -1 : a.landed > b.landed ? 1 : 0
}

/**
 * For each fact the newest that is known, whatever the order in which records came. Months since a date that the
 * registry gives are counted at `today`; every other fact stays as it was delivered, with its day.
 * @param today ISO date
 */
export function assembleProfile(
  records: readonly LandedRecord[],
  declared: Readonly<Record<string, DeclaredFact>>,
  today: string,
): Profile {
  const facts = new Map<string, ProfileFact>()
  for (const record of records.toSorted(compareRecords))
    for (const [name, fact] of factsOf(record, today)) facts.set(name, fact)
  for (const [name, { value, asOf }] of Object.entries(declared)) facts.set(name, { value, source: 'declared', asOf })
  return { facts: Object.fromEntries([...facts].toSorted(([a], [b]) => (a < b ? -1 : 1))) }
}

/** A date says more than a count of months in the same record, and comes after it. */
function factsOf({ item, asOf, facts, dates }: LandedRecord, today: string): [string, ProfileFact][] {
  const from = { source: 'platform', item, provider: recordItems[item].provider, asOf } as const
  const counted = DateField.options.flatMap((field): [string, ProfileFact][] => {
    const since = dates[field]
    return since === undefined ? [] : [[monthsSince[field], { ...from, value: wholeMonths(since, today), since }]]
  })
  return [
    ...Object.entries(facts).map(([name, value]): [string, ProfileFact] => [name, { ...from, value }]),
    ...counted,
  ]
}
