import * as z from 'zod'
import { OrganisationId } from '#shared/identity/organisation'
import { defineEvent } from '#shared/kernel/event'

/** Names of facts only: what was stated is personal. */
export const factsDeclared = defineEvent({
  type: 'subject.facts_declared',
  version: 1,
  data: z.strictObject({
    organisationId: OrganisationId,
    declared: z.array(z.string()),
    removed: z.array(z.string()),
  }),
})
