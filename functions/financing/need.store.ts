import { actingOrganisation } from '#functions/platform/acting'
import { defineAggregate, type Loaded } from '#functions/platform/aggregate'
import type { Ctx } from '#functions/platform/context'
import { Need, type NeedId } from '#shared/financing/need'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'

export const needs = defineAggregate<Need>('NEED', Need)

/** A need of the acting company. @throws not_found, also for another company's */
export async function loadOwnNeed(ctx: Ctx, needId: NeedId): Promise<Loaded<Need>> {
  const companyId = actingOrganisation(ctx)
  const loaded = await needs.load(ctx, needId)
  if (loaded.state.companyId !== companyId) throw new DomainError(notFound)
  return loaded
}
