import * as z from 'zod'
import { AfterNeedStep, CompanyTraits, needStated } from '#shared/financing/need.events'
import { OrganisationId } from '#shared/identity/organisation'
import { Instant } from '#shared/kernel/instant'
import { PageQuery, pageOf } from '#shared/kernel/page'
import { route } from '#shared/kernel/route'
import { TextOfBoth } from './office-figures.contract.ts'

/** An open need as every bank sees it: no name, no code. */
export const OfficeNeedRow = z.object({
  needId: z.string(),
  state: AfterNeedStep.shape.status,
  terms: needStated.data.shape.terms,
  ...CompanyTraits.shape,
  openedAt: Instant,
  expiresAt: Instant,
  /** Open for ten working days in which nobody met it. */
  isUnmet: z.boolean(),
  /** Kept for that bank by the office, until then. */
  routedTo: z.object({ bankId: OrganisationId, bankName: TextOfBoth, until: Instant }).nullable(),
  /** Banks that could serve it, each with its product whose conditions the company meets best; the best first. */
  banks: z.array(
    z.object({
      bankId: OrganisationId,
      bankName: TextOfBoth,
      productName: TextOfBoth,
      met: z.int(),
      of: z.int(),
    }),
  ),
})
export type OfficeNeedRow = z.infer<typeof OfficeNeedRow>

/** 待对接需求: what waits for a bank, and to which bank the office could route it. */
export const officeNeed = {
  list: route({
    method: 'GET',
    path: '/office/needs',
    summary: {
      zh: '等银行接单的需求（不显示是谁），等得最久的在前',
      en: 'Needs that wait for a bank, masked, the oldest first',
    },
    allow: ['supervisor'],
    scope: 'platform',
    query: PageQuery.extend({ limit: z.coerce.number().int().min(1).max(20).default(10) }),
    output: pageOf(OfficeNeedRow),
  }),
}
