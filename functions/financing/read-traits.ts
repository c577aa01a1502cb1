import type { Ctx } from '#functions/platform/context'
import { readProfile } from '#functions/subject/read-profile'
import type { CompanyTraits } from '#shared/financing/need.events'
import type { Profile } from '#shared/subject/profile'

/** What banks may know of a company without its name. */
export function traitsIn(facts: Profile['facts']): CompanyTraits {
  return {
    county: codeIn(facts, 'region'),
    industrySection: codeIn(facts, 'industry_section'),
    sizeClass: codeIn(facts, 'size_class'),
  }
}

export async function readTraits(ctx: Ctx, uscc: string): Promise<CompanyTraits> {
  return traitsIn((await readProfile(ctx, uscc)).facts)
}

/** A code fact's value; of a list, its first. */
function codeIn(facts: Profile['facts'], name: string): string | null {
  const value = facts[name]?.value
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first : null
}
