import type { LocalDate } from '#shared/kernel/local-date'
import { isLocalDate } from '#shared/kernel/local-date'
import { companyProfile } from '#shared/subject/company.contract'
import { ApiProblem, read } from '#web/lib/api.ts'
import { currentSession } from '#web/lib/session.ts'
import type { KnownFacts } from './known-facts.ts'

/** The company that is signed in, with what is known of it. */
export type KnownCompany = { readonly name: string; readonly facts: KnownFacts }

/**
 * The own facts of the company that the reader acts for. @returns null for a visitor and for whoever acts for no company;
 * 'unreadable' while they can't be read
 */
export async function readKnownCompany(today: LocalDate): Promise<KnownCompany | 'unreadable' | null> {
  const current = await currentSession().catch(() => undefined)
  if (!current?.session.acting) return null
  try {
    const [company, profile] = await Promise.all([read(companyProfile.show, {}), read(companyProfile.showProfile, {})])
    const facts = Object.entries(profile.facts).map(([fact, { value, source, asOf }]) => [
      fact,
      { value, source, asOf: isLocalDate(asOf) ? asOf : today },
    ])
    return { name: company.name, facts: Object.fromEntries(facts) }
  } catch (error) {
    if (error instanceof ApiProblem && error.status < 500) return null
    return 'unreadable'
  }
}
