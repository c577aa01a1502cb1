import type { Ctx } from '#functions/platform/context'
import type { Organisation } from '#shared/identity/organisation'
import { organisations } from './organisation.store.ts'

/** What an organisation is called and is, without its members. @throws not_found */
export async function readOrganisation(
  ctx: Ctx,
  organisationId: string,
): Promise<Pick<Organisation, 'kind' | 'name' | 'uscc' | 'county' | 'fictional' | 'answersFor'>> {
  const { kind, name, uscc, county, fictional, answersFor } = (await organisations.load(ctx, organisationId)).state
  return { kind, name, uscc, county, fictional, answersFor }
}
