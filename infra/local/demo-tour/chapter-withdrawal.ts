import { consent } from '#shared/consent/consent.contract'
import { look } from '#shared/credit/look.contract'
import { report } from '#shared/credit/report.contract'
import { companyApplication } from '#shared/financing/company-application.contract'
import { donggang, productOf, takeUp } from './tour-bank.ts'
import { applyUnderConsent, owner, stateNeed } from './tour-company.ts'
import type { Tour } from './tour-step.ts'

/** A pull that no consent covers, and one after the consent was withdrawn: both refused, both shown to the company. */
export async function withdrawConsent(tour: Tour): Promise<void> {
  tour.chapter('withdrawn consent')
  const { needId, answer } = await stateNeed(tour)
  const product = productOf(answer.eligible, '东港农商银行')
  const { applicationId, consentId } = await applyUnderConsent(tour, needId, product, [
    'identity',
    'penalties_and_lists',
  ])
  const params = { applicationId }
  await takeUp(tour, donggang, applicationId)
  const pull = (category: 'tax' | 'identity') => ({ params, body: { categories: [category], dataMonths: 24 } })
  const { officer } = donggang
  await tour.isRefused(officer, 'pulls tax data without consent', report.pull, pull('tax'), 403, 'no_consent')
  await tour.does(officer, 'pulls what the consent covers', report.pull, pull('identity'))
  await tour.does(owner, 'withdraws the consent', consent.withdraw, { params: { consentId } }, 'withdrawn')
  await tour.isRefused(officer, 'pulls again: refused at once', report.pull, pull('identity'), 403, 'no_consent')
  await tour.sees(
    owner,
    'sees the application paused',
    companyApplication.show,
    { params },
    ({ state }) => state === 'paused',
  )
  await tour.sees(
    owner,
    'sees who looked, and both refused tries',
    look.list,
    { query: { limit: 100 } },
    ({ items }) => {
      const reasons = items.filter((one) => one.applicationId === applicationId).map(({ reason }) => reason)
      return reasons.includes('category_not_covered') && reasons.includes('withdrawn') && reasons.includes(null)
    },
  )
  await tour.does(owner, 'takes the application back', companyApplication.withdraw, { params }, 'withdrawn')
}
