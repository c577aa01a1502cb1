import { notFound } from 'next/navigation'
import { OrganisationId } from '#shared/identity/organisation'
import type { Output } from '#shared/kernel/route'
import { officeCase, unmaskFirst } from '#shared/supervision/office-case.contract'
import { ApiProblem, read } from '#web/lib/api.ts'
import { toOwnPage } from '#web/lib/read-own.ts'

export type Portrait = Output<typeof officeCase.showCompany>

/** `unmask_first`: whoever reads has to state a reason at one of the company's cases before. */
export async function readPortrait(companyId: string): Promise<Portrait | 'unmask_first'> {
  const id = OrganisationId.safeParse(companyId)
  if (!id.success) notFound()
  return read(officeCase.showCompany, { params: { companyId: id.data } }).catch((error: unknown) => {
    const isUnsaid = error instanceof ApiProblem && error.problem?.code === unmaskFirst.code
    return isUnsaid ? unmaskFirst.code : toOwnPage(error)
  })
}
