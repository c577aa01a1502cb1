import { actingOrganisation } from '#functions/platform/acting'
import { defineAggregate, type Loaded } from '#functions/platform/aggregate'
import type { Ctx } from '#functions/platform/context'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { Load, type LoadId } from '#shared/subject/load'

/** 批次: arbiter of the order of its chunks. */
export const loads = defineAggregate<Load>('LOAD', Load)

/** A load of the acting organisation. @throws not_found, also for another one's */
export async function ownLoad(ctx: Ctx, loadId: LoadId): Promise<Loaded<Load>> {
  const loaded = await loads.load(ctx, loadId)
  if (loaded.state.provider !== actingOrganisation(ctx)) throw new DomainError(notFound)
  return loaded
}
