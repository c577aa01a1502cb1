import { keepUnmasking } from '#functions/credit/keep-unmasking'
import { readOrganisation } from '#functions/identity/read-organisation'
import { actingPerson } from '#functions/platform/acting'
import type { Verb } from '#functions/platform/serve'
import { OrganisationId } from '#shared/identity/organisation'
import type { officeCase } from '#shared/supervision/office-case.contract'
import { findCase } from './find-case.ts'
import { unmaskedWrite } from './unmasking.store.ts'

/** The trace and the right to look stand or fall together. */
export const unmaskCase: Verb<typeof officeCase.unmask> = async (ctx, { params: { caseId }, body: { reason } }) => {
  const personId = actingPerson(ctx)
  const found = await findCase(ctx, caseId)
  const companyId = OrganisationId.parse(found.companyId)
  const { uscc = '' } = await readOrganisation(ctx, companyId)
  const writes = [unmaskedWrite(ctx, personId, companyId)]
  return keepUnmasking(ctx, { uscc, companyId, caseId, why: reason }, writes)
}
