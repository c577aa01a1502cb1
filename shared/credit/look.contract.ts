import * as z from 'zod'
import { ConsentCategory, RefusedPull } from '#shared/consent/consent'
import { Instant } from '#shared/kernel/instant'
import { PageQuery, pageOf } from '#shared/kernel/page'
import { route } from '#shared/kernel/route'
import { AccessId, ApplicationId, ReportId } from './report.ts'
import { LookPurpose, ReaderShown } from './report-content.ts'

export const LookRow = z.object({
  lookId: z.union([ReportId, AccessId]),
  /** A report was pulled, one was opened again, a try was refused, or the office unmasked a case of the company. */
  kind: z.enum(['pulled', 'read', 'refused', 'unmasked']),
  at: Instant,
  who: ReaderShown,
  purpose: LookPurpose,
  categories: z.array(ConsentCategory),
  applicationId: ApplicationId.nullable(),
  reportId: ReportId.nullable(),
  /** Why the try was refused. */
  reason: RefusedPull.nullable(),
  /** Why the office looked, in its own words. */
  statedReason: z.string().nullable(),
})

/** 谁看过我 */
export const look = {
  list: route({
    method: 'GET',
    path: '/company/looks',
    summary: { zh: '谁看过本企业：每次查询、打开和被拒绝的尝试', en: 'Who looked: each pull, reading and refused try' },
    allow: ['sme_owner', 'sme_staff'],
    scope: 'own_organisation',
    query: PageQuery,
    output: pageOf(LookRow),
  }),
}
