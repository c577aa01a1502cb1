import { actingOrganisation } from '#functions/platform/acting'
import type { Ctx } from '#functions/platform/context'
import type { ConsentId, ConsentScope } from '#shared/consent/consent'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { newestIn, readUsed } from './consent.store.ts'
import type { UsedConsent } from './used-consent.ts'

/** The consent that counts in a scope: the newest, whatever became of it. Nothing where none was ever given. */
export async function findNewestConsent(ctx: Ctx, scope: ConsentScope): Promise<UsedConsent | undefined> {
  const newest = await newestIn(ctx, scope)
  return newest === null ? undefined : findConsent(ctx, newest)
}

export async function findConsent(ctx: Ctx, consentId: string): Promise<UsedConsent | undefined> {
  return (await readUsed(ctx.platform, [consentId]))[0]
}

/** A consent of the acting company. @throws not_found, also for another company's */
export async function loadOwnConsent(ctx: Ctx, consentId: ConsentId): Promise<UsedConsent> {
  const companyId = actingOrganisation(ctx)
  const found = await findConsent(ctx, consentId)
  if (found?.loaded.state.companyId !== companyId) throw new DomainError(notFound)
  return found
}
