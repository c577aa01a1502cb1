import type { ConsentCategory } from '#shared/consent/consent'
import { categoryWords } from '#shared/consent/consent-words'
import { type CodeList, codeLabel, type Fact, providers, vocabulary } from '#shared/fact/vocabulary'
import { addDays, addMonths } from '#shared/kernel/local-date'
import type { Text } from '#shared/kernel/text'
import type { Profile, ProfileFact } from '#shared/subject/profile'
import { categoryOf } from './item-category.ts'
import type { ReportFact, ReportSection } from './report-content.ts'

/** How far a report reaches. @param dataMonths null: without a limit */
export type ReportScope = { readonly categories: readonly ConsentCategory[]; readonly dataMonths: number | null }

/** The first day whose data may stand in a report of `today`. */
export const dataFromOf = ({ dataMonths }: Pick<ReportScope, 'dataMonths'>, today: string): string | null =>
  dataMonths === null ? null : addMonths(today, -dataMonths)

/**
 * A profile cut to a scope: only facts of its categories, known as of a day within its months, and no figure that
 * gathers more months than those.
 * @param today ISO date
 */
export function reportSections({ facts }: Profile, scope: ReportScope, today: string): ReportSection[] {
  const within = Object.entries(facts).filter(([name, fact]) => reachesNoFurther(name, fact, scope, today))
  return scope.categories.map((category) => ({
    category,
    label: categoryWords[category].label,
    facts: within
      .filter(([, fact]) => categoryOf(fact) === category)
      .flatMap(([name, fact]) => {
        const known = vocabulary.get(name)
        return known ? [toReportFact(known, fact, today)] : []
      }),
  }))
}

function reachesNoFurther(name: string, { asOf }: ProfileFact, scope: ReportScope, today: string): boolean {
  const from = dataFromOf(scope, today)
  if (from === null || scope.dataMonths === null) return true
  return asOf >= from && (vocabulary.get(name)?.windowMonths ?? 0) <= scope.dataMonths
}

function toReportFact({ name, label, unit, codes }: Fact, fact: ProfileFact, today: string): ReportFact {
  const code = fact.source === 'platform' ? fact.provider : 'owner'
  const { label: providerLabel, maxAgeDays } = providers[code]
  return {
    name,
    label,
    value: fact.value,
    unit,
    words: codes ? wordsFor(codes, fact.value) : [],
    source: fact.source,
    provider: { code, label: providerLabel },
    asOf: fact.asOf,
    since: (fact.source === 'platform' && fact.since) || null,
    isOutOfDate: maxAgeDays !== null && addDays(fact.asOf, maxAgeDays) < today,
  }
}

const wordsFor = (codes: CodeList, value: ProfileFact['value']): Text[] =>
  [value].flat().flatMap((one) => (typeof one === 'string' ? (codeLabel(codes, one) ?? []) : []))
