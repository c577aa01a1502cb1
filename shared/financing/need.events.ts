import * as z from 'zod'
import { OrganisationId } from '#shared/identity/organisation'
import { defineEvent } from '#shared/kernel/event'
import { Instant } from '#shared/kernel/instant'
import { MaxTakers, type Need, NeedStatus, NeedTerms, Taking } from './need.ts'
import { needWakesAt } from './need-taking.ts'

const company = z.strictObject({ companyId: OrganisationId })
const stated = company.extend({ terms: NeedTerms })

/** What a company writes beside the terms is its payload. */
export const needStated = defineEvent({ type: 'need.stated', version: 1, data: stated })
export const needChanged = defineEvent({ type: 'need.changed', version: 1, data: stated })

/** Where the need stands from then on, and when time changes it next. */
const after = company.extend({ status: NeedStatus, wakesAt: Instant.nullable() })
export const AfterNeedStep = after.strip()
export type AfterNeedStep = z.infer<typeof after>

/** It wakes never before this step, so that a late sweep misses nothing. */
export function afterNeedStep(need: Need, now: Instant): AfterNeedStep {
  const { companyId, status } = need
  const at = needWakesAt(need)
  return { companyId, status, wakesAt: at && (at > now ? at : now) }
}

/** What banks may know of whose need it is: no name, no code. */
export const CompanyTraits = z.strictObject({
  county: z.string().nullable(),
  industrySection: z.string().nullable(),
  sizeClass: z.string().nullable(),
})
export type CompanyTraits = z.infer<typeof CompanyTraits>

export const needOpened = defineEvent({
  type: 'need.opened',
  version: 1,
  data: after.extend({ expiresAt: Instant, maxTakers: MaxTakers, traits: CompanyTraits }),
})
export const needKept = defineEvent({ type: 'need.kept', version: 1, data: after })
export const needWithdrawn = defineEvent({ type: 'need.withdrawn', version: 1, data: after })
export const needTaken = defineEvent({
  type: 'need.taken',
  version: 1,
  data: after.extend({ taking: z.strictObject(Taking.omit({ status: true, takenAt: true }).shape) }),
})
export const needRouted = defineEvent({
  type: 'need.routed',
  version: 1,
  data: after.extend({ bankId: OrganisationId, until: Instant }),
})
/** Time has gone over it: takings lapsed, a routing over, or the need expired. */
export const needReleased = defineEvent({
  type: 'need.released',
  version: 1,
  data: after.extend({ lapsed: z.array(z.string()) }),
})
export const needExpired = defineEvent({ type: 'need.expired', version: 1, data: after })
/** The company has applied with it. */
export const needAppliedWith = defineEvent({
  type: 'need.applied_with',
  version: 1,
  data: after.extend({ applicationId: z.string(), bankId: OrganisationId, traits: CompanyTraits }),
})
/** The application of a taker ended without a loan. */
export const needPlaceFreed = defineEvent({
  type: 'need.place_freed',
  version: 1,
  data: after.extend({ applicationId: z.string(), bankId: OrganisationId }),
})
/** An offer was accepted. */
export const needClosed = defineEvent({
  type: 'need.closed',
  version: 1,
  data: after.extend({ applicationId: z.string() }),
})
