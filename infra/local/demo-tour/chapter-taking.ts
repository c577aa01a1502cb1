import { companyApplication } from '#shared/financing/company-application.contract'
import { need } from '#shared/financing/need.contract'
import { openNeed } from '#shared/financing/open-need.contract'
import { donggang, productOf } from './tour-bank.ts'
import { agreeTo, owner, stateNeed } from './tour-company.ts'
import { type Tour, TourStopped } from './tour-step.ts'

/** A need as it is opened to banks: taken by one that does not know whose it is, confirmed by the company under a consent. */
export async function takeNeed(tour: Tour) {
  tour.chapter('taken need')
  const { officer } = donggang
  const { needId, answer } = await stateNeed(tour)
  const product = productOf(answer.eligible, '东港农商银行')
  const params = { needId }
  await tour.does(
    owner,
    'opens it to one bank, without a name',
    need.open,
    { params, body: { version: 1, maxTakers: 1 } },
    'open',
  )
  await tour.sees(officer, 'finds it in the hall of needs', openNeed.list, { query: { limit: 20 } }, ({ items }) =>
    items.some((one) => one.needId === needId),
  )
  const taken = { params, body: { productId: product.productId } }
  await tour.does(officer, `takes it with ${product.name.en}`, openNeed.take, taken, 'taken')
  await tour.isRefused(officer, 'takes it once more', openNeed.take, taken, 409, 'taken_already')
  const { takings } = await tour.sees(
    owner,
    'sees which bank would take it, and until when to confirm',
    need.show,
    { params },
    (one) => one.takings.some(({ status }) => status === 'pending'),
  )
  const takingId = takings[0]?.takingId
  if (takingId === undefined) throw new TourStopped('the need has no taking')
  const consentId = await agreeTo(tour, needId, product, ['identity', 'penalties_and_lists', 'tax'])
  const { id: applicationId } = await tour.does(
    owner,
    'confirms the bank: it learns who asks, and has the application',
    companyApplication.confirmTaking,
    { params: { needId, takingId }, body: { consentId } },
    'submitted',
  )
  return { needId, applicationId }
}

/** After the company's no the bank's place is free for another; the company takes its need back. */
export async function takeBack(tour: Tour, needId: string): Promise<void> {
  const params = { needId }
  await tour.sees(owner, 'sees the need open to banks again', need.show, { params }, ({ state }) => state === 'open')
  await tour.does(owner, 'takes the need back', need.withdraw, { params }, 'withdrawn')
}
