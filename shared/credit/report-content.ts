import * as z from 'zod'
import { ConsentCategory } from '#shared/consent/consent'
import { OrganisationId } from '#shared/identity/organisation'
import { Instant } from '#shared/kernel/instant'

const TextOfBoth = z.strictObject({ zh: z.string(), en: z.string() })

/** `own`: the company about itself. */
export const ReportPurpose = z.enum(['credit_decision', 'loan_monitoring', 'own'])
export type ReportPurpose = z.infer<typeof ReportPurpose>

/** Why somebody looked: `supervision` is the office's, for a reason that it states. */
export const LookPurpose = z.enum([...ReportPurpose.options, 'supervision'])

/** Who reads: a person by the name that their organisation gave them, or a system. */
export const ReaderShown = z.strictObject({
  organisationId: OrganisationId,
  organisationName: TextOfBoth,
  person: z.string().nullable(),
  system: z.string().nullable(),
})

const ReportFact = z.strictObject({
  name: z.string(),
  label: TextOfBoth,
  value: z.union([z.number(), z.boolean(), z.string(), z.array(z.string()).readonly()]),
  unit: z.string(),
  /** Labels of the codes in the value; a code of an open list may have none. */
  words: z.array(TextOfBoth),
  source: z.enum(['platform', 'declared']),
  provider: z.strictObject({ code: z.string(), label: TextOfBoth }),
  asOf: z.iso.date(),
  /** The value is months counted from this day. */
  since: z.iso.date().nullable(),
  /** Older than its provider's data should be. */
  isOutOfDate: z.boolean(),
})
export type ReportFact = z.infer<typeof ReportFact>

/** Every category that was asked for has its section; an empty one says that nothing is on record in the span. */
const ReportSection = z.strictObject({ category: ConsentCategory, label: TextOfBoth, facts: z.array(ReportFact) })
export type ReportSection = z.infer<typeof ReportSection>

/** 信用报告: what a reader sees, first form. Written once, kept as it is. */
export const ReportContent = z.strictObject({
  form: z.literal(1),
  number: z.string(),
  /** Whoever holds the report may ask with it whether the report is genuine. */
  checkCode: z.string(),
  issuedAt: Instant,
  purpose: ReportPurpose,
  reader: ReaderShown,
  subject: z.strictObject({ uscc: z.string(), name: z.string(), fictional: z.boolean(), asOf: z.iso.date() }),
  scope: z.strictObject({
    categories: z.array(ConsentCategory),
    /** null: without a limit, in a company's own report. */
    dataMonths: z.int().nullable(),
    dataFrom: z.iso.date().nullable(),
    consentId: z.string().nullable(),
    applicationId: z.string().nullable(),
  }),
  sections: z.array(ReportSection),
  disclaimers: z.array(TextOfBoth),
})
export type ReportContent = z.infer<typeof ReportContent>
