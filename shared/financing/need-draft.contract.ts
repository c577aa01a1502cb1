import * as z from 'zod'
import { Instant } from '#shared/kernel/instant'
import { route } from '#shared/kernel/route'

const company = { allow: ['sme_owner', 'sme_staff'], scope: 'own_organisation' } as const
const path = '/company/need-draft'

/** A form as far as it is filled in: nothing in it has to be right yet. */
export const NeedDraft = z.strictObject({
  amountText: z.string().max(40).optional(),
  termText: z.string().max(40).optional(),
  purpose: z.string().max(80).optional(),
  guaranteeWays: z.array(z.string().max(80)).max(30).optional(),
  repaymentWay: z.string().max(80).optional(),
  note: z.string().max(500).optional(),
})
export type NeedDraft = z.infer<typeof NeedDraft>

/** The form of a need, saved while it is typed; each person has one in each company, for 30 days. */
export const needDraft = {
  show: route({
    method: 'GET',
    path,
    summary: { zh: '没填完的需求', en: 'The form of a need as it was left' },
    ...company,
    output: z.object({ draft: NeedDraft.nullable(), savedAt: Instant.nullable() }),
  }),
  save: route({
    method: 'PUT',
    path,
    summary: { zh: '自动保存没填完的需求', en: 'Save the form of a need while it is typed' },
    ...company,
    scratch: true,
    body: NeedDraft,
    example: { amountText: '200', purpose: 'working_capital' },
    output: z.object({ savedAt: Instant }),
  }),
  discard: route({
    method: 'DELETE',
    path,
    summary: { zh: '清空没填完的需求', en: 'Discard the form of a need' },
    ...company,
    scratch: true,
    output: z.object({}),
  }),
}
