import * as z from 'zod'
import { actingOrganisation } from '#functions/platform/acting'
import { defineAggregate, type Loaded, stateKey } from '#functions/platform/aggregate'
import type { Ctx } from '#functions/platform/context'
import { Application } from '#shared/financing/application'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'

const First = z.looseObject({ offer: z.looseObject({}).nullable() })

/** To the second form, in which an accepted offer is to be signed by a time: one that was accepted before waits without. */
function withSignBy(then: unknown) {
  const { offer, ...state } = First.parse(then)
  return { ...state, offer: offer && { signBy: null, ...offer } }
}

/** 申请: arbiter of its own life. */
export const applications = defineAggregate<Application>('APPLICATION', Application, [withSignBy])

/** An application of the acting company, or to the acting bank. @throws not_found, also for another one's */
export async function loadOwnApplication(
  ctx: Ctx,
  whose: 'companyId' | 'bankId',
  applicationId: string,
): Promise<Loaded<Application>> {
  const organisationId = actingOrganisation(ctx)
  const loaded = await applications.load(ctx, applicationId)
  if (loaded.state[whose] !== organisationId) throw new DomainError(notFound)
  return loaded
}

/** Several applications, in the order in which they are named. */
export async function loadApplications(
  { platform }: Ctx,
  named: readonly { readonly applicationId: string }[],
): Promise<Loaded<Application>[]> {
  const keys = named.map(({ applicationId }) => stateKey(applications.noun, applicationId))
  const items = await platform.db.getMany(platform.config.tables.ledger, keys)
  const byId = new Map(items.map((item) => [String(item.id), applications.read(platform, item)]))
  return named.flatMap(({ applicationId }) => byId.get(applicationId) ?? [])
}
