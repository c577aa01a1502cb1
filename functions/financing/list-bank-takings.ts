import { actingOrganisation } from '#functions/platform/acting'
import type { Ctx } from '#functions/platform/context'
import { readFeed } from '#functions/platform/feed'
import type { Verb } from '#functions/platform/serve'
import type { bankTaking } from '#shared/financing/bank-taking.contract'
import { type BankTaking, takingFeed } from './bank-takings.feed.ts'
import { pinnedProducts } from './read-pinned-product.ts'

/** So many are shown at most: a company has a working day, so more than that no bank has waiting. */
const most = 200

export const listBankTakings: Verb<typeof bankTaking.list> = async (ctx) => {
  const pending = await pendingOf(ctx)
  const shown = pending.slice(0, most)
  const products = await pinnedProducts(ctx, shown)
  return {
    items: shown.flatMap(({ bankId: _bank, productVersion: _version, isPending: _pending, ...row }, at) => {
      const product = products[at]
      return product ? [{ ...row, productName: product.name }] : []
    }),
    isCut: pending.length > most,
  }
}

/** Read from now on: what has run out is over before the sweep has written it down. */
async function pendingOf(ctx: Ctx): Promise<BankTaking[]> {
  const found: BankTaking[] = []
  for await (const rows of readFeed(ctx.platform, takingFeed, actingOrganisation(ctx), { downTo: ctx.now }))
    found.push(...rows.map(({ row }) => row).filter(({ isPending }) => isPending))
  return found.reverse()
}
