import { headers } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Membership } from '#shared/identity/me.contract'
import { me } from '#shared/identity/me.contract'
import type { Role } from '#shared/kernel/role'
import { ApiProblem, read } from './api.ts'
import type { PlaceKind } from './place.ts'
import { currentSession } from './session.ts'

/** Who acts on a page: a person, for an organisation, in some roles. */
export type PageAccess = {
  readonly personId: string
  readonly personName: string
  readonly organisation: Membership
  readonly roles: readonly Role[]
  readonly hasSeveralOrganisations: boolean
}

/** Each page of a place begins with one of these: it leads to the sign-in and back, or says that this is another's place. */
export const companyPage = (): Promise<PageAccess> => accessTo('company')
export const bankPage = (): Promise<PageAccess> => accessTo('bank')
export const officePage = (): Promise<PageAccess> => accessTo('office')

/** Layout and page both ask; the API is asked once. What a role may do is the API's answer to what the page reads. */
const accessTo = cache(async (kind: PlaceKind): Promise<PageAccess> => {
  const access = await signedInPage()
  if (access.organisation.organisationKind !== kind) forbidden()
  return access
})

/** For pages of every kind of organisation. */
const signedInPage = cache(async (): Promise<PageAccess> => {
  const current = await currentSession()
  if (!current) redirect(await signInAddress())
  const { personId, memberships } = await read(me.show, {}).catch(toSignIn)
  const { acting, name } = current.session
  const chosen = memberships.find(({ organisationId }) => organisationId === acting?.id)
  const organisation = chosen ?? (memberships.length === 1 ? memberships[0] : undefined)
  if (!organisation) redirect(memberships.length === 0 ? '/claim' : `/sign-in/organisation?${await wayBack()}`)
  return {
    personId,
    personName: name,
    organisation,
    roles: organisation.roles,
    hasSeveralOrganisations: memberships.length > 1,
  }
})

const wayBack = async () => new URLSearchParams({ to: (await headers()).get('x-path') ?? '/' })
export const signInAddress = async () => `/sign-in?${await wayBack()}`

/** The session ended between two requests. */
async function toSignIn(error: unknown): Promise<never> {
  if (error instanceof ApiProblem && error.status === 401) redirect(await signInAddress())
  throw error
}
