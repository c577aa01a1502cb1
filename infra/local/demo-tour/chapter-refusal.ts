import { bankApplication } from '#shared/financing/bank-application.contract'
import { companyApplication } from '#shared/financing/company-application.contract'
import { donggang, takeUp } from './tour-bank.ts'
import { applyUnderConsent, owner, stateNeed } from './tour-company.ts'
import { type Tour, TourStopped } from './tour-step.ts'

/** A product whose rule fails: a reason that isn't true is sent back by the form, the true one is shown to the company. */
export async function refuseTruly(tour: Tour): Promise<void> {
  tour.chapter('refusal')
  const { needId, answer } = await stateNeed(tour)
  const missed = answer.nearMiss.find(
    ({ product, isNearly }) => product.bank.name.zh === '东港农商银行' && product.canApply && isNearly,
  )
  const fails = missed?.failed[0]?.fact
  if (!missed || fails === undefined) throw new TourStopped('no product of 东港农商银行 is missed')
  const { applicationId } = await applyUnderConsent(tour, needId, missed.product, ['identity', 'penalties_and_lists'])
  const params = { applicationId }
  await takeUp(tour, donggang, applicationId)
  const { rules } = await tour.does(donggang.officer, 'reads it condition by condition', bankApplication.show, {
    params,
  })
  const failing = new Set(rules.filter((one) => one.answer === 'fails').map((one) => one.fact))
  const holds = rules.find((one) => one.answer === 'holds' && one.hard && !failing.has(one.fact))?.fact
  if (holds === undefined || !failing.has(fails)) throw new TourStopped('bank and company see other rules')
  const because = (fact: string) => ({ params, body: { reasons: [{ code: 'rule_not_met' as const, fact }] } })
  await tour.isRefused(
    donggang.officer,
    `refuses for ${holds}, which in fact holds`,
    bankApplication.refuse,
    because(holds),
    422,
    'reason_not_true',
  )
  await tour.does(
    donggang.officer,
    `refuses for ${fails}, which fails`,
    bankApplication.refuse,
    because(fails),
    'refused',
  )
  await tour.sees(
    owner,
    'reads the reason, and what would change it',
    companyApplication.show,
    { params },
    ({ refusal }) => refusal?.reasons.some(({ rule }) => rule?.fact === fails) ?? false,
  )
}
