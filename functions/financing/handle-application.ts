import { readMemberships } from '#functions/identity/read-memberships'
import type { Ctx } from '#functions/platform/context'
import type { Verb } from '#functions/platform/serve'
import {
  applicationAccepted,
  applicationAssigned,
  applicationNoted,
  dueDiligenceStarted,
} from '#shared/financing/application.events'
import { applicationStatusAt } from '#shared/financing/application-clocks'
import { assertNotEnded } from '#shared/financing/application-life'
import { assignApplication, step } from '#shared/financing/application-steps'
import type { bankApplication } from '#shared/financing/bank-application.contract'
import { noColleague } from '#shared/financing/bank-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { Secret } from '#shared/kernel/secret'
import { loadOwnApplication } from './application.store.ts'
import { commitStep, momentOf } from './commit-step.ts'

export const acceptApplication: Verb<typeof bankApplication.accept> = async (ctx, { params }) => {
  const loaded = await loadOwnApplication(ctx, 'bankId', params.applicationId)
  return commitStep(ctx, loaded, step(loaded.state, 'accept', momentOf(ctx)), applicationAccepted, {})
}

export const startDueDiligence: Verb<typeof bankApplication.startDueDiligence> = async (ctx, { params }) => {
  const loaded = await loadOwnApplication(ctx, 'bankId', params.applicationId)
  return commitStep(ctx, loaded, step(loaded.state, 'start_due_diligence', momentOf(ctx)), dueDiligenceStarted, {})
}

export const assign: Verb<typeof bankApplication.assign> = async (ctx, { params, body }) => {
  const loaded = await loadOwnApplication(ctx, 'bankId', params.applicationId)
  const state = assignApplication(loaded.state, body, ctx.now)
  if (body.assignee !== null) await assertColleague(ctx, loaded.state.bankId, body.assignee)
  return commitStep(ctx, loaded, state, applicationAssigned, body)
}

export const noteOnApplication: Verb<typeof bankApplication.note> = async (ctx, { params, body }) => {
  const loaded = await loadOwnApplication(ctx, 'bankId', params.applicationId)
  assertNotEnded(applicationStatusAt(loaded.state, ctx.now))
  const payload = { words: new Secret(body.words) }
  return commitStep(ctx, loaded, loaded.state, applicationNoted, {}, { payload })
}

/** @throws no_colleague for somebody who doesn't handle loans in this bank */
async function assertColleague(ctx: Ctx, bankId: string, personId: string): Promise<void> {
  const memberships = await readMemberships(ctx.platform, personId)
  const roles = memberships.find(({ organisationId }) => organisationId === bankId)?.roles ?? []
  if (!roles.some((role) => role === 'loan_officer' || role === 'bank_approver')) throw new DomainError(noColleague)
}
