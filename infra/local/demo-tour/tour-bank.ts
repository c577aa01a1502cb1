import { report } from '#shared/credit/report.contract'
import { bankApplication } from '#shared/financing/bank-application.contract'
import { bankDecision } from '#shared/financing/bank-decision.contract'
import { me } from '#shared/identity/me.contract'
import { askedFen, type Product } from './tour-company.ts'
import { type Tour, TourStopped } from './tour-step.ts'

/** Who decides at a bank: what the officer proposes the other approves. */
export interface Desk {
  readonly officer: string
  readonly approver: string
  readonly rateBp: number
}
export const donggang: Desk = { officer: 'officer-1', approver: 'approver-1', rateBp: 360 }
export const qundao: Desk = { officer: 'officer-2', approver: 'approver-3', rateBp: 380 }

/** From the inbox to due diligence. */
export async function takeUp(tour: Tour, { officer }: Desk, applicationId: string): Promise<void> {
  const params = { applicationId }
  await tour.sees(
    officer,
    'finds it in the inbox, by what is due first',
    bankApplication.list,
    { query: { limit: 100 } },
    ({ items }) => items.some((one) => one.applicationId === applicationId),
  )
  await tour.does(officer, 'accepts it', bankApplication.accept, { params }, 'accepted')
  const { personId } = await tour.does(officer, 'looks up the own number', me.show, {})
  const body = { assignee: personId, bankReference: `QD-${applicationId.slice(-8)}` }
  await tour.does(officer, "assigns it, with the bank's own number", bankApplication.assign, { params, body })
}

/** Looks closer: the report under consent, and a note that only the bank sees. */
export async function lookCloser(tour: Tour, { officer }: Desk, applicationId: string): Promise<void> {
  const params = { applicationId }
  const pulled = await tour.does(officer, 'pulls the credit report under the consent', report.pull, {
    params,
    body: { categories: ['identity', 'penalties_and_lists', 'tax'], dataMonths: 24 },
  })
  await tour.does(officer, 'opens it', report.open, { params: { reportId: pulled.id } })
  await tour.does(officer, 'starts due diligence', bankApplication.startDueDiligence, { params }, 'due_diligence')
  await tour.does(officer, 'notes the visit', bankApplication.note, {
    params,
    body: { words: '实地走访，冷库和订单属实' },
  })
}

/** The whole amount for a year. */
export const termsOf = ({ rateBp }: Desk) => ({
  ...{ amountFen: askedFen, termMonths: 12, rateBp, repaymentWay: 'equal_instalment' as const },
  ...{ feesBp: 0, validDays: 7, opinion: '经营稳定，订单充足，建议同意' },
})

/** The bank's cheapest that the match finds. @throws TourStopped */
export function productOf(found: readonly { readonly product: Product }[], bankName: string): Product {
  const product = found.find((one) => one.product.bank.name.zh === bankName)?.product
  if (!product) throw new TourStopped(`the match finds no product of ${bankName}`)
  return product
}

/** The proposal of one person, approved by another: the offer. */
export async function offer(tour: Tour, desk: Desk, applicationId: string): Promise<void> {
  const params = { applicationId }
  const { version } = await tour.does(
    desk.officer,
    'proposes terms',
    bankDecision.propose,
    { params, body: termsOf(desk) },
    'proposed',
  )
  await tour.isRefused(
    desk.officer,
    'tries to approve the own proposal',
    bankDecision.approve,
    { params, body: { version } },
    403,
    'forbidden',
  )
  await tour.does(
    desk.approver,
    'approves: the offer is made',
    bankDecision.approve,
    { params, body: { version } },
    'offered',
  )
}
