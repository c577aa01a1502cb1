import { actingOrganisation } from '#functions/platform/acting'
import type { Verb } from '#functions/platform/serve'
import { readList } from '#functions/platform/view'
import type { look } from '#shared/credit/look.contract'
import { companyLooks } from './company-looks.view.ts'
import { shownReader } from './find-reader.ts'
import { readReaders } from './report.store.ts'

export const listLooks: Verb<typeof look.list> = async (ctx, { query }) => {
  const { items, nextCursor } = await readList(ctx, companyLooks, actingOrganisation(ctx), query)
  const readers = await readReaders(
    ctx.platform,
    items.map(({ lookId }) => lookId),
  )
  return {
    items: items.map(({ companyId: _company, ...row }) => {
      const looked = readers.get(row.lookId)
      if (!looked) throw new Error(`${row.lookId} is gone from the ledger`)
      return { ...row, who: shownReader(looked.reader), statedReason: looked.statedReason?.reveal() ?? null }
    }),
    nextCursor,
  }
}
