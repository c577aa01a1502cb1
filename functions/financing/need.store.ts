import { actingOrganisation } from '#functions/platform/acting'
import { defineAggregate, type Loaded, stateKey } from '#functions/platform/aggregate'
import { atOnce } from '#functions/platform/at-once'
import type { Write } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import { Need } from '#shared/financing/need'
import { confirmTakings } from '#shared/financing/need-taking'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { type AppliedWith, appliedWith, notAppliedCheck } from './need-application.store.ts'

export const needs = defineAggregate<Need>('NEED', Need)

/** A need of the acting company. @throws not_found, also for another company's */
export async function loadOwnNeed(ctx: Ctx, needId: string): Promise<Loaded<Need>> {
  const companyId = actingOrganisation(ctx)
  const loaded = await needs.load(ctx, needId)
  if (loaded.state.companyId !== companyId) throw new DomainError(notFound)
  return loaded
}

/** A need with its applications, which confirm takings whether or not the need has heard of them yet. */
export type AppliedNeed = { readonly loaded: Loaded<Need>; readonly applied: readonly AppliedWith[] }

export async function withApplications(ctx: Ctx, loaded: Loaded<Need>): Promise<AppliedNeed> {
  return confirmed(loaded, await appliedWith(ctx.platform, loaded.state.companyId, loaded.id))
}

/** A need of the acting company, likewise. @throws not_found, also for another company's */
export async function loadOwnAppliedNeed(ctx: Ctx, needId: string): Promise<AppliedNeed> {
  const [loaded, applied] = await atOnce(
    loadOwnNeed(ctx, needId),
    appliedWith(ctx.platform, actingOrganisation(ctx), needId),
  )
  return confirmed(loaded(), applied())
}

const confirmed = (loaded: Loaded<Need>, applied: readonly AppliedWith[]): AppliedNeed => ({
  loaded: { ...loaded, state: confirmTakings(loaded.state, applied) },
  applied,
})

/** Takings that lapse with this change were not confirmed in the meantime. */
export function lapsedChecks(ctx: Ctx, needId: string, before: Need, after: Need): Write[] {
  const lapsed = after.takings.filter(
    ({ status, takingId }) =>
      status === 'lapsed' && before.takings.some((one) => one.takingId === takingId && one.status === 'pending'),
  )
  return lapsed.map(({ productId }) => notAppliedCheck(ctx, { companyId: after.companyId, needId, productId }))
}

/** The need is as it was read. Changed in between: outrun. */
export function needCheck({ platform }: Ctx, { id, version }: Loaded<Need>): Write {
  return {
    item: {
      ConditionCheck: {
        TableName: platform.config.tables.ledger,
        Key: stateKey(needs.noun, id),
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: { ':version': version },
      },
    },
  }
}
