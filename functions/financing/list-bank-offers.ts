import { readOrganisations } from '#functions/identity/read-organisations'
import { actingOrganisation } from '#functions/platform/acting'
import { readMerged } from '#functions/platform/merged-list'
import type { Verb } from '#functions/platform/serve'
import type { BankOfferRow, bankOffer } from '#shared/financing/bank-offer.contract'
import { bankOffers, type OfferRow, offerListsOf } from './bank-offers.view.ts'

export const listBankOffers: Verb<typeof bankOffer.list> = async (ctx, { query: { status, ...page } }) => {
  const lists = offerListsOf(actingOrganisation(ctx), status)
  const { items, nextCursor } = await readMerged(ctx, bankOffers, lists, page, status !== 'awaiting')
  const names = await readOrganisations(
    ctx,
    items.map(({ companyId }) => companyId),
  )
  const nameOf = (id: string) => names.get(id)?.name ?? { zh: id, en: id }
  return { items: items.flatMap((row) => toRow(row, nameOf(row.companyId), ctx.now)), nextCursor }
}

/** What has run out says so before the sweep has written it down. */
function toRow(
  { offer, bankId: _bank, ...about }: OfferRow,
  companyName: BankOfferRow['companyName'],
  now: BankOfferRow['madeAt'],
): BankOfferRow[] {
  if (!offer) return []
  const isOver = offer.status === 'awaiting' && offer.validUntil <= now
  return [{ ...about, companyName, ...offer, ...(isOver ? { status: 'lapsed', endedAt: offer.validUntil } : {}) }]
}
