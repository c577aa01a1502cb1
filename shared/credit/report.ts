import * as z from 'zod'
import { ConsentCategory, ConsentId, ConsentScope, RefusedPull } from '#shared/consent/consent'
import { OrganisationId, PersonId } from '#shared/identity/organisation'
import { idOf } from '#shared/kernel/id'
import { Instant } from '#shared/kernel/instant'
import { SecretText } from '#shared/kernel/secret'
import { LookPurpose, ReportPurpose } from './report-content.ts'

export const ReportId = idOf('rep')
export type ReportId = z.infer<typeof ReportId>
export const AccessId = idOf('acc')
export const ApplicationId = idOf('app')

/** Who looks, as they were called then. Exactly one of person and system. */
export const Reader = z.object({
  organisationId: OrganisationId,
  organisationName: z.object({ zh: z.string(), en: z.string() }),
  person: z.object({ id: PersonId, displayName: SecretText.nullable() }).nullable(),
  system: z.string().nullable(),
})
export type Reader = z.infer<typeof Reader>

/** For which application a bank looks, under the consent of which scope, and how many months back. */
export const LookedFor = z.object({
  applicationId: ApplicationId,
  scope: ConsentScope,
  dataMonths: z.int().min(1),
})
export type LookedFor = z.infer<typeof LookedFor>

const about = {
  uscc: z.string(),
  companyId: OrganisationId,
  reader: Reader,
  /** null: the company itself looks, without a limit. */
  lookedFor: LookedFor.nullable(),
  purpose: ReportPurpose,
  categories: z.array(ConsentCategory),
}

/** 信用报告: written once. Its content is the first event's payload. */
export const Report = z.object({
  status: z.literal('issued'),
  ...about,
  number: z.string(),
  consentId: ConsentId.nullable(),
  issuedAt: Instant,
  /** SHA-256 of the content's canonical JSON (RFC 8785). */
  contentHash: z.string(),
})
export type Report = z.infer<typeof Report>

/** 查看留痕: a report was opened again, a try was refused, or the office unmasked a case. */
export const Access = z.object({
  status: z.enum(['read', 'refused', 'unmasked']),
  ...about,
  purpose: LookPurpose,
  reportId: ReportId.nullable(),
  reason: RefusedPull.nullable(),
  /** The case that the office unmasked, and why, in its own words. */
  caseId: z.string().nullable(),
  statedReason: SecretText.nullable(),
})
export type Access = z.infer<typeof Access>
