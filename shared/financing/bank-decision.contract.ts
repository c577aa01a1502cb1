import * as z from 'zod'
import { notFound, stateForbids, versionConflict } from '#shared/kernel/common-errors'
import { Committed, route } from '#shared/kernel/route'
import {
  applicationPaidOut,
  applicationRefused,
  applicationSigned,
  decisionProposed,
  offerMade,
  proposalSentBack,
} from './application.events.ts'
import { ApplicationId, PayOut } from './application.ts'
import { otherPersonNeeded } from './application-decision.ts'
import { payOutDiffers } from './application-offer.ts'
import { GivenReasons, reasonsExample } from './bank-application.contract.ts'
import { ProposedTerms, termsNotOfProduct } from './offer-terms.ts'
import { reasonNotTrue } from './refusal-form.ts'

const officer = { allow: ['loan_officer'], scope: 'own_organisation' } as const
const approver = { allow: ['bank_approver'], scope: 'own_organisation' } as const
const params = z.object({ applicationId: ApplicationId })
const Words = z.string().trim().min(1).max(2000)

/** 审批、要约、签约、放款. */
export const bankDecision = {
  propose: route({
    method: 'POST',
    path: '/bank/applications/{applicationId}/propose',
    summary: { zh: '提议同意，送另一人审批', en: 'Propose terms for another person to approve' },
    ...officer,
    params,
    body: ProposedTerms.extend({ opinion: Words }),
    example: {
      amountFen: 200_000_000,
      termMonths: 12,
      rateBp: 366,
      repaymentWay: 'interest_then_principal',
      feesBp: 0,
      validDays: 7,
      opinion: '经营稳定，订单充足，建议同意',
    },
    event: decisionProposed,
    errors: [notFound, stateForbids, termsNotOfProduct],
    output: Committed,
  }),
  approve: route({
    method: 'POST',
    path: '/bank/applications/{applicationId}/approve',
    summary: { zh: '批准；最后一位批准即给出要约', en: 'Approve; the last approval makes the offer' },
    ...approver,
    params,
    /** The version that was looked at, so that nobody approves what has changed. */
    body: z.strictObject({ version: z.int().min(1) }),
    example: { version: 4 },
    event: offerMade,
    errors: [notFound, stateForbids, versionConflict, otherPersonNeeded],
    output: Committed,
  }),
  sendBack: route({
    method: 'POST',
    path: '/bank/applications/{applicationId}/send-back',
    summary: { zh: '退给提议人，写明原因', en: 'Send the proposal back, with the reason' },
    ...approver,
    params,
    body: z.strictObject({ words: Words }),
    example: { words: '请补充水产品库存的核实情况' },
    event: proposalSentBack,
    errors: [notFound, stateForbids, otherPersonNeeded],
    output: Committed,
  }),
  reject: route({
    method: 'POST',
    path: '/bank/applications/{applicationId}/reject',
    summary: { zh: '否决，写明 1 到 4 条真实理由', en: 'Reject, with one to four true reasons' },
    ...approver,
    params,
    body: GivenReasons,
    example: reasonsExample,
    event: applicationRefused,
    errors: [notFound, stateForbids, otherPersonNeeded, reasonNotTrue],
    output: Committed,
  }),
  sign: route({
    method: 'POST',
    path: '/bank/applications/{applicationId}/sign',
    summary: { zh: '登记签约；放款时限从此起算', en: 'Record the signature; paying out counts from now' },
    ...officer,
    params,
    body: z.strictObject({ contractNumber: z.string().trim().min(1).max(60) }),
    example: { contractNumber: 'QD-JK-2026-0417' },
    event: applicationSigned,
    errors: [notFound, stateForbids],
    output: Committed,
  }),
  payOut: route({
    method: 'POST',
    path: '/bank/applications/{applicationId}/pay-out',
    summary: { zh: '登记放款', en: 'Record the payout' },
    ...officer,
    params,
    body: z.strictObject(PayOut.shape),
    example: { amountFen: 200_000_000, paidOn: '2026-03-09', firstDueOn: '2026-04-09' },
    event: applicationPaidOut,
    errors: [notFound, stateForbids, payOutDiffers],
    output: Committed,
  }),
}
