import { listWaitingNeeds, type WaitingNeed } from '#functions/financing/list-waiting-needs'
import { readOrganisations } from '#functions/identity/read-organisations'
import type { Verb } from '#functions/platform/serve'
import { readRows } from '#functions/platform/view'
import { OrganisationId } from '#shared/identity/organisation'
import { isUnmet } from '#shared/supervision/case-time'
import type { OfficeNeedRow, officeNeed } from '#shared/supervision/office-need.contract'
import { cutFor } from './ask-office.ts'
import { needCases } from './cases.view.ts'

/** What waits for a bank, as banks see it, and which of them could serve it. */
export const listOfficeNeeds: Verb<typeof officeNeed.list> = async (ctx, { query }) => {
  const { county } = await cutFor(ctx, {})
  const { items, nextCursor } = await listWaitingNeeds(ctx, query, county)
  const [rows, banks] = await Promise.all([
    readRows(
      ctx.platform,
      needCases,
      items.map(({ needId }) => needId),
    ),
    readOrganisations(
      ctx,
      items.flatMap(({ routedTo }) => routedTo?.bankId ?? []),
    ),
  ])
  const unmet = new Set(rows.filter((row) => isUnmet(row, ctx.now)).map(({ needId }) => needId))
  return {
    items: items.map(({ needId, state, terms, shown, routedTo, judged }) => {
      const keeper = routedTo && banks.get(routedTo.bankId)
      return {
        ...{ needId, state, terms, ...shown.traits, openedAt: shown.openedAt, expiresAt: shown.expiresAt },
        isUnmet: unmet.has(needId),
        routedTo:
          routedTo && keeper
            ? { bankId: OrganisationId.parse(routedTo.bankId), bankName: keeper.name, until: routedTo.until }
            : null,
        banks: bestOfEach(judged),
      }
    }),
    nextCursor,
  }
}

/** Each bank once, with the product that fits best; they come in that order. */
function bestOfEach(judged: WaitingNeed['judged']): OfficeNeedRow['banks'] {
  const best = new Map<string, OfficeNeedRow['banks'][number]>()
  for (const { product, met, of } of judged) {
    const { organisationId, name: bankName } = product.bank
    if (organisationId === null || best.has(organisationId)) continue
    best.set(organisationId, {
      ...{ bankId: OrganisationId.parse(organisationId), bankName, productName: product.name, met, of },
    })
  }
  return [...best.values()]
}
