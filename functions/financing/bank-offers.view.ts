import * as z from 'zod'
import type { StoredEvent } from '#functions/platform/ledger-event'
import { shardOf, shardsOf } from '#functions/platform/merged-list'
import { defineView } from '#functions/platform/view'
import {
  AfterStep,
  applicationSubmitted,
  offerAccepted,
  offerDeclined,
  offerLapsed,
  offerMade,
} from '#shared/financing/application.events'
import { hasEnded } from '#shared/financing/application-life'
import { BankOfferRow, type OfferStatus } from '#shared/financing/bank-offer.contract'
import { OrganisationId } from '#shared/identity/organisation'
import { applications } from './application.store.ts'

const about = { applicationId: true, state: true, companyId: true, uscc: true, productName: true, asked: true } as const
const Row = z.object({
  ...BankOfferRow.pick(about).shape,
  bankId: OrganisationId,
  offer: BankOfferRow.omit({ ...about, companyName: true }).nullable(),
})
export type OfferRow = z.infer<typeof Row>
type OfferPart = NonNullable<OfferRow['offer']>

/** The offer of each application that has one: waiting, what runs out first; else by its end. */
export const bankOffers = defineView<OfferRow>({
  name: 'bank-offers',
  noun: applications.noun,
  schema: Row,
  apply(row, event) {
    if (!row) return firstRow(event)
    const state = AfterStep.parse(event.data).status
    return { ...row, state, offer: offerAfter(row.offer, event, state) }
  },
  place({ bankId, applicationId, offer }) {
    if (!offer) return undefined
    const order = offer.status === 'awaiting' ? offer.validUntil : (offer.endedAt ?? offer.madeAt)
    return { list: shardOf(listName(bankId, offer.status), applicationId), order }
  },
})

const listName = (bankId: string, status: OfferStatus) => `${bankId}#${status}`
export const offerListsOf = (bankId: string, status: OfferStatus): string[] => shardsOf(listName(bankId, status))

function firstRow({ type, id, data }: StoredEvent): OfferRow | undefined {
  if (type !== applicationSubmitted.type) return undefined
  const { status: state, companyId, bankId, uscc, productName, asked } = applicationSubmitted.data.parse(data)
  return Row.parse({ applicationId: id, ...{ state, companyId, bankId, uscc, productName, asked }, offer: null })
}

function offerAfter(
  offer: OfferRow['offer'],
  { type, at, data }: StoredEvent,
  state: OfferRow['state'],
): OfferRow['offer'] {
  if (type === offerMade.type) return madeBy(data, at)
  if (offer?.status !== 'awaiting') return offer
  const ended = (status: OfferStatus) => ({ ...offer, status, endedAt: at })
  if (type === offerAccepted.type) return ended('accepted')
  if (type === offerDeclined.type) return { ...ended('declined'), declineReason: offerDeclined.data.parse(data).reason }
  // An application that ends without an answer takes its offer along.
  return type === offerLapsed.type || hasEnded(state) ? ended('lapsed') : offer
}

function madeBy(data: StoredEvent['data'], at: OfferPart['madeAt']): OfferPart {
  const { offerId, terms, isLessThanAsked, aprBp, totalCostFen, validUntil } = offerMade.data.parse(data)
  const figures = { offerId, terms, isLessThanAsked, aprBp, totalCostFen, validUntil }
  return { ...figures, status: 'awaiting', madeAt: at, endedAt: null, declineReason: null }
}
