import { actingOrganisation } from '#functions/platform/acting'
import { commit } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import type { Verb } from '#functions/platform/serve'
import { approvalLimitSet, type BankSettings } from '#shared/financing/bank-settings'
import type { bankSettings as contract } from '#shared/financing/bank-settings.contract'
import type { OrganisationId } from '#shared/identity/organisation'
import { forbidden } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { bankSettings, readSettings } from './bank-settings.store.ts'

export const showBankSettings: Verb<typeof contract.show> = async (ctx) => {
  const { approvalLimitFen } = (await readSettings(ctx, actingBank(ctx))).state
  return { approvalLimitFen }
}

export const setApprovalLimit: Verb<typeof contract.setApprovalLimit> = async (ctx, { body }) => {
  const bankId = actingBank(ctx)
  const before = await bankSettings.find(ctx, bankId)
  const state: BankSettings = { status: 'current', ...body }
  return commit(ctx, {
    aggregate: before ? bankSettings.change(before, state) : bankSettings.create(bankId, state),
    event: { declaration: approvalLimitSet, data: body },
  })
}

/** Every kind of organisation has administrators; settings of a bank has a bank. @throws forbidden */
function actingBank(ctx: Ctx): OrganisationId {
  const membership = 'membership' in ctx.actor ? ctx.actor.membership : undefined
  if (membership?.organisationKind !== 'bank') throw new DomainError(forbidden, { roles: 'organisation_admin (bank)' })
  return actingOrganisation(ctx)
}
