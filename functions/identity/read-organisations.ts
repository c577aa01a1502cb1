import { stateKey } from '#functions/platform/aggregate'
import type { Ctx } from '#functions/platform/context'
import type { Organisation } from '#shared/identity/organisation'
import { organisations } from './organisation.store.ts'

/** What several organisations are called and are, by id; an unknown one is left out. */
export async function readOrganisations(
  { platform }: Ctx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Pick<Organisation, 'kind' | 'name' | 'uscc'>>> {
  const keys = [...new Set(ids)].map((id) => stateKey(organisations.noun, id))
  const items = await platform.db.getMany(platform.config.tables.ledger, keys)
  return new Map(items.map((item) => organisations.read(platform, item)).map(({ id, state }) => [id, state]))
}
