import type { Verb } from '#functions/platform/serve'
import type { companyProfile } from '#shared/subject/company.contract'
import type { Profile } from '#shared/subject/profile'
import { findActingCompany } from './find-company.ts'
import { profileOf, readProfile } from './read-profile.ts'
import { readSubject } from './subject.store.ts'

export const showCompany: Verb<typeof companyProfile.show> = async (ctx) => {
  const { uscc } = await findActingCompany(ctx)
  const subject = await readSubject(ctx, uscc)
  const { facts } = profileOf(ctx, subject)
  // A company comes into being by a claim on its registration, and records are never taken away.
  if (!subject.registration) throw new Error(`${uscc} has no registration`)
  const { name, fictional } = subject.registration
  const registered = facts.months_since_registration
  return {
    uscc,
    name,
    fictional,
    regionCode: codeIn(facts, 'region'),
    industryCode: codeIn(facts, 'industry'),
    industrySection: codeIn(facts, 'industry_section'),
    sizeClass: codeIn(facts, 'size_class'),
    registeredOn: (registered?.source === 'platform' && registered.since) || null,
  }
}

export const showCompanyProfile: Verb<typeof companyProfile.showProfile> = async (ctx) => {
  const { uscc } = await findActingCompany(ctx)
  return { uscc, ...(await readProfile(ctx, uscc)) }
}

/** A code fact's value; of a list, its first. */
function codeIn(facts: Profile['facts'], name: string): string | null {
  const value = facts[name]?.value
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first : null
}
