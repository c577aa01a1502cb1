import { bankDecision } from '#shared/financing/bank-decision.contract'
import { bankSettings } from '#shared/financing/bank-settings.contract'
import { companyOffer } from '#shared/financing/company-offer.contract'
import { donggang, termsOf } from './tour-bank.ts'
import { owner } from './tour-company.ts'
import type { Tour } from './tour-step.ts'

const administrator = 'manager-1'
const secondApprover = 'approver-2'
/** Less than what is asked. */
const limitFen = 100_000_000

/** Above the bank's own limit it takes two approvers beside the one who proposes. The limit is left as it was. */
export async function approveTwice(tour: Tour, applicationId: string): Promise<void> {
  tour.chapter('two approvers')
  const { approvalLimitFen: before } = await tour.does(administrator, "reads the bank's limit", bankSettings.show, {})
  const setLimit = (what: string, approvalLimitFen: number | null) =>
    tour.does(administrator, what, bankSettings.setApprovalLimit, { body: { approvalLimitFen } })
  await setLimit('sets it to 1,000,000 yuan', limitFen)
  try {
    await decide(tour, applicationId)
  } finally {
    await setLimit('sets it back', before)
  }
}

async function decide(tour: Tour, applicationId: string): Promise<void> {
  const params = { applicationId }
  const { officer, approver } = donggang
  const proposed = await tour.does(
    officer,
    'proposes 1,500,000 yuan, above the limit',
    bankDecision.propose,
    { params, body: termsOf(donggang) },
    'proposed',
  )
  const first = { params, body: { version: proposed.version } }
  const approved = await tour.does(approver, 'approves: one more is needed', bankDecision.approve, first, 'proposed')
  const second = { params, body: { version: approved.version } }
  await tour.isRefused(approver, 'approves once more', bankDecision.approve, second, 409, 'other_person_needed')
  await tour.does(secondApprover, 'approves as the second: the offer is made', bankDecision.approve, second, 'offered')
  const reason = { params, body: { reason: 'not_needed' as const } }
  await tour.does(owner, 'declines it and says why', companyOffer.decline, reason, 'declined')
}
