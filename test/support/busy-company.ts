import { payOutAndRepay } from '#infra/local/demo-tour/chapter-payout'
import { runTour } from '#infra/local/demo-tour/tour'
import { donggang, lookCloser, offer, qundao, takeUp } from '#infra/local/demo-tour/tour-bank'
import { applyUnderConsent, type Product, stateNeed } from '#infra/local/demo-tour/tour-company'
import { Tour } from '#infra/local/demo-tour/tour-step'
import type { TokenFor } from '#infra/local/token-source'
import { bankApplication } from '#shared/financing/bank-application.contract'
import { companyOffer } from '#shared/financing/company-offer.contract'
import { need } from '#shared/financing/need.contract'
import { openNeed } from '#shared/financing/open-need.contract'

type Running = { readonly api: string; readonly tokenFor: TokenFor }

const categories = ['identity', 'penalties_and_lists', 'tax'] as const

/**
 * Gives owner-1's company something to see on each page: what the demo's tour leaves (a loan, a refusal, a withdrawn
 * consent), two offers side by side, an application returned, one just sent, a need that a bank wants to take.
 */
export async function makeBusy({ api, tokenFor }: Running): Promise<void> {
  const { stoppedAt } = await runTour({ api, tokenFor })
  if (stoppedAt !== null) throw new Error(stoppedAt)
  const tour = new Tour(api, tokenFor, () => undefined)
  await paidOut(tour)
  await twoOffers(tour)
  await sentAndReturned(tour)
  await wanted(tour)
  // And one that is a draft still.
  await stateNeed(tour)
}

/** In the tour two banks race for the loan; this one is 东港农商银行's in any case. */
async function paidOut(tour: Tour): Promise<void> {
  const { needId, products } = await applicable(tour)
  const { applicationId } = await applyUnderConsent(tour, needId, of(products, '东港农商银行'), categories)
  await takeUp(tour, donggang, applicationId)
  await lookCloser(tour, donggang, applicationId)
  await offer(tour, donggang, applicationId)
  const params = { applicationId }
  await tour.does('owner-1', 'accepts the offer', companyOffer.accept, { params }, 'offer_accepted')
  await payOutAndRepay(tour, donggang, applicationId)
}

async function twoOffers(tour: Tour): Promise<void> {
  const { needId, products } = await applicable(tour)
  for (const [desk, bank] of [
    [donggang, '东港农商银行'],
    [qundao, '群岛银行'],
  ] as const) {
    const { applicationId } = await applyUnderConsent(tour, needId, of(products, bank), categories)
    await takeUp(tour, desk, applicationId)
    await lookCloser(tour, desk, applicationId)
    await offer(tour, desk, applicationId)
  }
}

async function sentAndReturned(tour: Tour): Promise<void> {
  const { needId, products } = await applicable(tour)
  await applyUnderConsent(tour, needId, of(products, '群岛银行'), categories)
  const { applicationId } = await applyUnderConsent(tour, needId, of(products, '东港农商银行'), categories)
  await takeUp(tour, donggang, applicationId)
  const missing = [{ words: '近 3 个月的购销合同', reason: '流水里有两笔大额往来，要看合同' }]
  const call = { params: { applicationId }, body: { missing } }
  await tour.does(donggang.officer, 'returns it for more', bankApplication.returnForMore, call, 'returned')
}

async function wanted(tour: Tour): Promise<void> {
  const { needId, products } = await applicable(tour)
  const params = { needId }
  await tour.does('owner-1', 'opens the need', need.open, { params, body: { version: 1, maxTakers: 1 } }, 'open')
  const { productId } = of(products, '东港农商银行')
  const call = { params, body: { productId } }
  await tour.does(donggang.officer, 'takes it', openNeed.take, call, 'taken')
}

async function applicable(tour: Tour) {
  const { needId, answer } = await stateNeed(tour)
  return { needId, products: answer.eligible.map(({ product }) => product).filter(({ canApply }) => canApply) }
}

function of<P extends Product>(products: readonly P[], bank: string): P {
  const found = products.find((one) => one.bank.name.zh === bank)
  if (!found) throw new Error(`${bank} has no product for this need`)
  return found
}
