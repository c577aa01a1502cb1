import type { Ctx } from '#functions/platform/context'
import { readMerged, shardsOf } from '#functions/platform/merged-list'
import { needLife } from '#shared/financing/need'
import type { Page, PageQuery } from '#shared/kernel/page'
import { bankProducts, type Judged, judgeOpenNeed } from './judge-open-need.ts'
import { type OpenNeed, openNeeds, routedList } from './open-needs.view.ts'

/** A need that waits for a bank, with how well its company fits what other banks than its takers offer. */
export type WaitingNeed = Pick<OpenNeed, 'needId' | 'state' | 'terms' | 'routedTo'> & {
  readonly shown: NonNullable<OpenNeed['shown']>
  readonly judged: readonly Judged[]
}

/** Needs that wait for a bank, open to all or kept for one, the oldest first. @param county the only one of interest, if any */
export async function listWaitingNeeds(ctx: Ctx, query: PageQuery, county?: string): Promise<Page<WaitingNeed>> {
  const products = await bankProducts(ctx)
  const bankIds = [...new Set(products.flatMap(({ product }) => product.bank.organisationId ?? []))]
  const lists = [...shardsOf('open'), ...bankIds.map(routedList)]
  const { items, nextCursor } = await readMerged(ctx, openNeeds, lists, query, false)
  const waiting = items.map(async (row) => {
    const { needId, state, terms, shown, takers } = row
    const isOver = !shown || shown.expiresAt <= ctx.now
    if (isOver || (county !== undefined && shown.traits.county !== county)) return []
    const others = products.filter(({ product }) =>
      takers.every(({ bankId }) => bankId !== product.bank.organisationId),
    )
    const routedTo = state === needLife.route.to ? row.routedTo : null
    return [{ needId, state, terms, shown, routedTo, judged: await judgeOpenNeed(ctx, row, others) }]
  })
  return { items: (await Promise.all(waiting)).flat(), nextCursor }
}
