import type { Ctx } from '#functions/platform/context'
import type { ConsentScope } from '#shared/consent/consent'
import type { Application, ApplicationId } from '#shared/financing/application'
import { applicationStatusAt } from '#shared/financing/application-clocks'
import { applicationLife } from '#shared/financing/application-life'
import { applications, loadOwnApplication } from './application.store.ts'
import { findApplied } from './need-application.store.ts'

/** An application to the acting bank, for other contexts. @throws not_found, also for another bank's */
export async function findBankApplication(ctx: Ctx, applicationId: ApplicationId): Promise<Application> {
  return (await loadOwnApplication(ctx, 'bankId', applicationId)).state
}

/** An application of the acting company, or to the acting bank. @throws not_found */
export async function findPartyApplication(ctx: Ctx, applicationId: ApplicationId): Promise<Application> {
  const isBank = 'membership' in ctx.actor && ctx.actor.membership?.organisationKind === 'bank'
  return (await loadOwnApplication(ctx, isBank ? 'bankId' : 'companyId', applicationId)).state
}

/** The application that pauses when the consent of this scope is over; null where none does. */
export async function findResting(ctx: Ctx, scope: ConsentScope): Promise<string | null> {
  if (scope.purpose !== 'credit_decision') return null
  const applied = await findApplied(ctx.platform, scope)
  if (!applied) return null
  const { state } = await applications.load(ctx, applied.applicationId)
  const pausable: readonly string[] = applicationLife.pause.from
  return pausable.includes(applicationStatusAt(state, ctx.now)) ? applied.applicationId : null
}
