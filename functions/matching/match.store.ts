import { actingOrganisation } from '#functions/platform/acting'
import { defineAggregate, type Loaded } from '#functions/platform/aggregate'
import type { Ctx } from '#functions/platform/context'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { Match, type MatchId } from '#shared/matching/recorded-match'

export const matches = defineAggregate<Match>('MATCH', Match)

/** A match of the acting company. @throws not_found, also for another company's */
export async function loadOwnMatch(ctx: Ctx, matchId: MatchId): Promise<Loaded<Match>> {
  const companyId = actingOrganisation(ctx)
  const loaded = await matches.load(ctx, matchId)
  if (loaded.state.companyId !== companyId) throw new DomainError(notFound)
  return loaded
}
