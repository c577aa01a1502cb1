import type { Ctx } from '#functions/platform/context'
import type { Application, ApplicationId } from '#shared/financing/application'
import { loadOwnApplication } from './application.store.ts'

/** An application to the acting bank, for other contexts. @throws not_found, also for another bank's */
export async function findBankApplication(ctx: Ctx, applicationId: ApplicationId): Promise<Application> {
  return (await loadOwnApplication(ctx, 'bankId', applicationId)).state
}

/** An application of the acting company, or to the acting bank. @throws not_found */
export async function findPartyApplication(ctx: Ctx, applicationId: ApplicationId): Promise<Application> {
  const isBank = 'membership' in ctx.actor && ctx.actor.membership?.organisationKind === 'bank'
  return (await loadOwnApplication(ctx, isBank ? 'bankId' : 'companyId', applicationId)).state
}
