import { foundOrganisation } from '#functions/identity/found-organisation'
import type { Ctx } from '#functions/platform/context'
import { claimCompany } from '#functions/subject/claim-company'
import { startLoad } from '#functions/subject/start-load'
import { takeChunk } from '#functions/subject/take-chunk'
import { providers } from '#shared/fact/vocabulary'
import { OrganisationId, type PersonId } from '#shared/identity/organisation'
import { idNumberCheck } from '#shared/subject/id-number'
import { LoadId } from '#shared/subject/load'
import type { RecordItem } from '#shared/subject/record-item'
import { completeUnifiedCode } from '#shared/subject/unified-code'
import { contextOf, personContext, somePerson, type TestPlatform } from '#test/support/test-context'

const none = { params: undefined, query: undefined, body: undefined }

/** A valid unified code of a company in Dinghai; another one for each number. */
export const someCode = (n: number): string => completeUnifiedCode(`91330902${String(n).padStart(8, '0')}`)

/** A valid ID number; another one for each number below 1,000. */
export function someIdNumber(n: number): string {
  const digits = `33090219800101${String(n).padStart(3, '0')}`
  return digits + idNumberCheck(digits)
}

export const representative = { name: '欧阳渔歌', idNumber: someIdNumber(7) }

export type Provider = { readonly organisationId: OrganisationId; readonly as: () => Ctx }

/** A department's system that delivers records; of every provider unless told. */
export async function someProvider(
  platform: TestPlatform,
  answersFor: string[] = Object.keys(providers),
): Promise<Provider> {
  const founded = await foundOrganisation(contextOf(platform, { kind: 'system', id: 'test' }), {
    kind: 'department',
    name: { zh: '某局', en: 'A bureau' },
    fictional: true,
    answersFor,
  })
  const organisationId = OrganisationId.parse(founded.id)
  const membership = { organisationId, organisationKind: 'department', roles: ['data_provider'] } as const
  return { organisationId, as: () => contextOf(platform, { kind: 'client', id: 'test-client', membership }) }
}

/** Delivers rows of one item in one chunk. @returns the load */
export async function deliver(
  provider: Provider,
  item: RecordItem,
  rows: readonly Record<string, unknown>[],
): Promise<LoadId> {
  const started = await startLoad(provider.as(), { ...none, body: { item } })
  const loadId = LoadId.parse(started.id)
  await takeChunk(provider.as(), { ...none, params: { loadId }, body: { index: 0, rows: [...rows] } })
  return loadId
}

/** A row that registers a company under its legal representative. */
export const registrationOf = (uscc: string, values: Record<string, unknown> = {}) => ({
  uscc,
  asOf: '2026-02-01',
  values: { region: '330902', industry: 'C1361', industry_section: 'C', registered_on: '2019-05-20', ...values },
  identity: {
    name: '远帆水产有限公司',
    fictional: true,
    legalRepresentativeName: representative.name,
    legalRepresentativeIdNumber: representative.idNumber,
  },
})

export type Company = {
  readonly uscc: string
  readonly organisationId: OrganisationId
  readonly owner: PersonId
  readonly asOwner: () => Ctx
}

/** A registered company, claimed by its legal representative. */
export async function claimedCompany(platform: TestPlatform, provider: Provider, n: number): Promise<Company> {
  const uscc = someCode(n)
  const owner = somePerson(platform)
  await deliver(provider, 'registration', [registrationOf(uscc)])
  const claimed = await claimCompany(personContext(platform, owner), { ...none, body: claimBody(uscc) })
  const organisationId = OrganisationId.parse(claimed.id)
  const roles = ['sme_owner', 'organisation_admin'] as const
  const membership = { organisationId, organisationKind: 'company', uscc, roles } as const
  return { uscc, organisationId, owner, asOwner: () => personContext(platform, owner, membership) }
}

export const claimBody = (uscc: string) => ({
  uscc,
  legalRepresentativeName: representative.name,
  legalRepresentativeIdNumber: representative.idNumber,
})
