import * as z from 'zod'
import type { Write } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import type { OrganisationId, PersonId } from '#shared/identity/organisation'
import { Instant, plusMs } from '#shared/kernel/instant'
import { unmaskedHours } from '#shared/supervision/office-case.contract'

const Unmasking = z.object({ until: Instant })
const keyOf = (personId: PersonId, companyId: OrganisationId) => ({
  pk: `UNMASKED#${personId}`,
  sk: `COMPANY#${companyId}`,
})

/** For some hours a person who has stated a reason sees the company; stated again, it counts anew. */
export function unmaskedWrite({ platform, now }: Ctx, personId: PersonId, companyId: OrganisationId): Write {
  const until = plusMs(now, unmaskedHours * 3_600_000)
  const item = { ...keyOf(personId, companyId), until }
  return { item: { Put: { TableName: platform.config.tables.ledger, Item: item } } }
}

/** Until when a person sees a company; null: it takes a reason first. */
export async function findUnmasked(
  { platform, now }: Ctx,
  personId: PersonId,
  companyId: OrganisationId,
): Promise<Instant | null> {
  const item = await platform.db.get(platform.config.tables.ledger, keyOf(personId, companyId))
  const until = item && Unmasking.parse(item).until
  return until !== undefined && until > now ? until : null
}
