import * as z from 'zod'
import { ConsentCategory, ConsentId, RefusedPull } from '#shared/consent/consent'
import { OrganisationId } from '#shared/identity/organisation'
import { defineEvent } from '#shared/kernel/event'
import { ApplicationId, ReportId } from './report.ts'
import { ReportPurpose } from './report-content.ts'

/** Who looked stands in the event as its actor; what they are called is no part of it. */
const look = {
  uscc: z.string(),
  companyId: OrganisationId,
  /** null: the company itself. */
  bankId: OrganisationId.nullable(),
  applicationId: ApplicationId.nullable(),
  purpose: ReportPurpose,
  categories: z.array(ConsentCategory),
}

/** The content is the event's payload. */
export const reportPulled = defineEvent({
  type: 'report.pulled',
  version: 1,
  data: z.strictObject({
    ...look,
    number: z.string(),
    dataMonths: z.int().nullable(),
    consentId: ConsentId.nullable(),
    contentHash: z.string(),
  }),
})
export const reportRead = defineEvent({
  type: 'report.read',
  version: 1,
  data: z.strictObject({ ...look, reportId: ReportId }),
})
export const accessRefused = defineEvent({
  type: 'access.refused',
  version: 1,
  data: z.strictObject({ ...look, reportId: ReportId.nullable(), reason: RefusedPull }),
})
/** The office has asked whose case it is. Why stands in the access, sealed. */
export const caseUnmasked = defineEvent({
  type: 'case.unmasked',
  version: 1,
  data: z.strictObject({ uscc: look.uscc, companyId: OrganisationId, caseId: z.string() }),
})
