import { foundOrganisation } from '#functions/identity/found-organisation'
import { OrganisationId } from '#shared/identity/organisation'
import type { Role } from '#shared/kernel/role'
import { contextOf, personContext, somePerson, type TestPlatform } from './test-context.ts'

/** A claimed company, its owner and a member of its staff. Without records nothing is known of it. */
export async function companyOn(platform: TestPlatform, uscc: string = someCode()) {
  const founded = await foundOrganisation(contextOf(platform, { kind: 'system', id: 'test' }), {
    kind: 'company',
    name: { zh: '远帆水产', en: 'Yuanfan Seafood' },
    uscc,
    fictional: true,
  })
  const organisationId = OrganisationId.parse(founded.id)
  const [ownerId, staffId] = [somePerson(platform), somePerson(platform)]
  const as = (person: typeof ownerId, role: Role) =>
    personContext(platform, person, { organisationId, organisationKind: 'company', uscc, roles: [role] })
  return {
    organisationId,
    uscc,
    owner: () => as(ownerId, 'sme_owner'),
    staff: () => as(staffId, 'sme_staff'),
  }
}

/** Stands for a code where no rule looks at its check digits. */
const someCode = () => crypto.randomUUID().replaceAll('-', '').slice(0, 18).toUpperCase()
