import * as z from 'zod'
import { Committed, route } from '#shared/kernel/route'
import { approvalLimitSet, BankSettings } from './bank-settings.ts'

const path = '/bank/settings'

export const bankSettings = {
  show: route({
    method: 'GET',
    path,
    summary: { zh: '本行设置', en: "The bank's settings" },
    allow: ['loan_officer', 'bank_approver', 'product_manager', 'organisation_admin'],
    scope: 'own_organisation',
    output: z.object(BankSettings.pick({ approvalLimitFen: true }).shape),
  }),
  setApprovalLimit: route({
    method: 'PUT',
    path: `${path}/approval-limit`,
    summary: { zh: '超过多少金额要两人审批', en: 'Above which amount two approvers are needed' },
    allow: ['organisation_admin'],
    scope: 'own_organisation',
    body: z.strictObject(BankSettings.pick({ approvalLimitFen: true }).shape),
    example: { approvalLimitFen: 300_000_000 },
    event: approvalLimitSet,
    output: Committed,
  }),
}
