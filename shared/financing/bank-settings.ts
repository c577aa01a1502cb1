import * as z from 'zod'
import { defineEvent } from '#shared/kernel/event'
import { MAX_FEN } from '#shared/kernel/fen'

/** Above it a proposal takes two approvers; null: the bank has set none, one approver is enough. */
const approvalLimitFen = z.int().min(0).max(MAX_FEN).nullable()

/** 本行设置: what a bank decides for itself. */
export const BankSettings = z.object({ status: z.literal('current'), approvalLimitFen })
export type BankSettings = z.infer<typeof BankSettings>

export const approvalLimitSet = defineEvent({
  type: 'bank_settings.approval_limit_set',
  version: 1,
  data: z.strictObject({ approvalLimitFen }),
})
