import { type Provider, providers } from '#shared/fact/vocabulary'
import type { Output } from '#shared/kernel/route'
import type { companyProfile } from '#shared/subject/company.contract'
import type { Profile, ProfileFact } from '#shared/subject/profile'

type Facts = Output<typeof companyProfile.showProfile>['facts']

const isProvider = (code: string): code is Provider => Object.hasOwn(providers, code)

/** The profile as the rules of reports take it. A provider that this page doesn't know yet is left out. */
export function profileOf(facts: Facts): Profile {
  const known: Record<string, ProfileFact> = {}
  for (const [name, fact] of Object.entries(facts)) {
    if (fact.source === 'declared') known[name] = fact
    else if (isProvider(fact.provider)) known[name] = { ...fact, provider: fact.provider }
  }
  return { facts: known }
}
