import { readMember } from '#functions/identity/read-member'
import { actingOrganisation } from '#functions/platform/acting'
import type { Ctx } from '#functions/platform/context'
import type { Reader } from '#shared/credit/report'
import type { ReportContent } from '#shared/credit/report-content'

/** Who calls, as the trace of a look names them. */
export async function findReader(ctx: Ctx): Promise<Reader> {
  const { actor } = ctx
  const organisationId = actingOrganisation(ctx)
  const personId = actor.kind === 'person' ? actor.id : null
  const { organisationName, displayName } = await readMember(ctx, organisationId, personId)
  return {
    organisationId,
    organisationName,
    person: personId && { id: personId, displayName },
    system: actor.kind === 'client' ? actor.id : null,
  }
}

/** As whoever may know it sees it. */
export const shownReader = ({ person, ...reader }: Reader): ReportContent['reader'] => ({
  ...reader,
  person: person?.displayName?.reveal() ?? null,
})
