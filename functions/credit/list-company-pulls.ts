import type { Ctx } from '#functions/platform/context'
import { readList } from '#functions/platform/view'
import { companyLooks } from './company-looks.view.ts'

/** As many looks as one page of a portrait goes through. */
const most = 50

/** The newest pulls of a company's report and tries at it, by their ids. */
export async function listCompanyPulls(ctx: Ctx, companyId: string) {
  const { items } = await readList(ctx, companyLooks, companyId, { limit: most })
  const idsOf = (kind: (typeof items)[number]['kind']) =>
    items.filter((look) => look.kind === kind).map(({ lookId }) => lookId)
  return { pulledIds: idsOf('pulled'), refusedIds: idsOf('refused') }
}
