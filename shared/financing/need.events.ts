import * as z from 'zod'
import { OrganisationId } from '#shared/identity/organisation'
import { defineEvent } from '#shared/kernel/event'
import { Instant } from '#shared/kernel/instant'
import { NeedTerms } from './need.ts'

const company = z.strictObject({ companyId: OrganisationId })
const stated = company.extend({ terms: NeedTerms })

/** What a company writes beside the terms is its payload. */
export const needStated = defineEvent({ type: 'need.stated', version: 1, data: stated })
export const needChanged = defineEvent({ type: 'need.changed', version: 1, data: stated })
export const needOpened = defineEvent({
  type: 'need.opened',
  version: 1,
  data: company.extend({ expiresAt: Instant }),
})
export const needKept = defineEvent({ type: 'need.kept', version: 1, data: company })
export const needWithdrawn = defineEvent({ type: 'need.withdrawn', version: 1, data: company })
export const needExpired = defineEvent({ type: 'need.expired', version: 1, data: company })
