import { demoOrganisation, demoUsers } from '#infra/local/demo-users'
import { claim } from '#shared/subject/claim.contract'
import { companyProfile } from '#shared/subject/company.contract'
import { load } from '#shared/subject/load.contract'
import type { RecordItem } from '#shared/subject/record-item'
import type { DemoOwner, DemoRow } from './demo-plan.ts'
import { clientFor } from './departments.ts'
import { joinBesides } from './load-organisations.ts'
import { actingAs, type Loading } from './loading.ts'

/** One delivery of one item by its department: start, chunks in order, finish. */
export async function deliverItem(loading: Loading, item: RecordItem, chunks: readonly DemoRow[][]): Promise<void> {
  if (chunks.length === 0) return
  const as = await actingAs(loading, { client: clientFor(item) })
  const { id: loadId } = await loading.call(
    load.start,
    { body: { item, note: '示例数据' } },
    { ...as, key: `demo-load-${item}` },
  )
  const params = { loadId }
  for (const [index, rows] of chunks.entries()) {
    await loading.call(load.takeChunk, { params, body: { index, rows } }, { ...as, key: `demo-chunk-${item}-${index}` })
    loading.step()
  }
  await loading.call(load.finish, { params }, { ...as, key: `demo-finish-${item}` })
  const { refused } = await loading.call(load.show, { params }, as)
  if (refused > 0)
    throw new Error(`Demo data: ${refused} rows of ${item} were refused; see GET /ingest/loads/${loadId}/refused-rows`)
}

/** The owner claims the company, states facts, and takes in the colleagues that demo users are. */
export async function claimCompany(loading: Loading, { user, company, declared }: DemoOwner): Promise<void> {
  const { uscc, legalRepresentative } = company
  const as = await actingAs(loading, { user })
  const body = {
    uscc,
    legalRepresentativeName: legalRepresentative.name,
    legalRepresentativeIdNumber: legalRepresentative.idNumber,
  }
  const { id } = await loading.call(claim.create, { body }, { ...as, key: `demo-claim-${uscc}` })
  const facts = Object.fromEntries(
    Object.entries(declared).map(([name, value]) => [name, typeof value === 'object' ? [...value] : value]),
  )
  await loading.call(
    companyProfile.declareFacts,
    { body: { facts } },
    { ...as, acting: id, key: `demo-declare-${uscc}` },
  )
  for (const colleague of colleaguesOf(user, uscc)) await joinBesides(loading, id, user, colleague)
  loading.step()
}

/** Demo users who work in this company without being its owner. */
function colleaguesOf(owner: string, uscc: string) {
  return demoUsers
    .filter(({ name }) => name !== owner)
    .flatMap(({ name, displayName, memberships }) =>
      memberships
        .filter(({ organisation }) => demoOrganisation(organisation).uscc === uscc)
        .map(({ roles }) => ({ user: name, displayName: displayName.zh, roles })),
    )
}
