import { expect, test } from 'vitest'
import { foundOrganisation } from '#functions/identity/found-organisation'
import { eventsAfter } from '#functions/platform/ledger-event'
import { project } from '#functions/platform/view'
import { OrganisationId, type PersonId } from '#shared/identity/organisation'
import { DomainError } from '#shared/kernel/domain-error'
import { exampleTerms } from '#shared/product/example-terms.data'
import { ProductId } from '#shared/product/product-life'
import { useTestDatabase } from '#test/support/database'
import { contextOf, personContext, somePerson, testPlatform } from '#test/support/test-context'
import { bankProducts } from './bank-products.view.ts'
import { draftProduct, saveDraft } from './draft-product.ts'
import { suspendProduct } from './move-product.ts'
import { listBankProducts, showBankProduct } from './read-bank-product.ts'
import { readVersions } from './read-versions.ts'
import { publishProduct, returnProduct, submitProduct } from './review-product.ts'

const database = useTestDatabase()
const nothing = { params: undefined, query: undefined, body: undefined }
const firstPage = { ...nothing, query: { limit: 50 } }

/** A bank with two product managers. */
async function bank() {
  const platform = testPlatform(database.config)
  const founded = await foundOrganisation(contextOf(platform, { kind: 'system', id: 'test' }), {
    kind: 'bank',
    name: { zh: '群岛银行', en: 'Qundao Bank' },
    fictional: true,
  })
  const organisationId = OrganisationId.parse(founded.id)
  const membership = { organisationId, organisationKind: 'bank', roles: ['product_manager'] } as const
  const as = (person: PersonId) => personContext(platform, person, membership)
  return { platform, as, drafter: somePerson(platform), publisher: somePerson(platform) }
}
type Bank = Awaited<ReturnType<typeof bank>>

async function drafted(at: Bank) {
  const done = await draftProduct(at.as(at.drafter), { ...nothing, body: exampleTerms })
  return { ...nothing, params: { productId: ProductId.parse(done.id) } }
}

async function published(at: Bank) {
  const one = await drafted(at)
  await submitProduct(at.as(at.drafter), { ...one, body: { version: 1 } })
  await publishProduct(at.as(at.publisher), { ...one, body: { version: 2 } })
  return one
}

async function projected({ platform }: Bank, productId: ProductId) {
  for await (const event of eventsAfter(platform, 'PRODUCT', productId, 0)) await project(platform, bankProducts, event)
}

test('what one drafts another publishes; the version names the bank as the platform knows it', async () => {
  const at = await bank()
  const { params } = await published(at)
  const [version] = await readVersions(at.platform, [{ productId: params.productId, version: 1 }])
  expect(version?.product).toMatchObject({
    id: params.productId,
    version: 1,
    origin: 'bank',
    bank: { name: { zh: '群岛银行' }, fictional: true },
    name: exampleTerms.name,
    limits: exampleTerms.limits,
  })
})

test('neither who drafted nor who submitted publishes', async () => {
  const at = await bank()
  const one = await drafted(at)
  const submitter = somePerson(at.platform)
  await submitProduct(at.as(submitter), { ...one, body: { version: 1 } })
  const publish = (person: PersonId) => publishProduct(at.as(person), { ...one, body: { version: 2 } })
  await expect(publish(at.drafter)).rejects.toThrow('second_person_needed')
  await expect(publish(submitter)).rejects.toThrow('second_person_needed')
  expect(await publish(at.publisher)).toMatchObject({ state: 'published', version: 3 })
})

test('a bank’s system is no second person', async () => {
  const at = await bank()
  const one = await drafted(at)
  await submitProduct(at.as(at.drafter), { ...one, body: { version: 1 } })
  const { actor } = at.as(at.publisher)
  if (actor.kind !== 'person' || !actor.membership) throw new Error('a manager is a person with a membership')
  const system = contextOf(at.platform, { kind: 'client', id: 'bank-system', membership: actor.membership })
  await expect(publishProduct(system, { ...one, body: { version: 2 } })).rejects.toThrow('forbidden')
})

test('a change of what is published opens a draft and leaves the published version as it was', async () => {
  const at = await bank()
  const one = await published(at)
  const [before] = await readVersions(at.platform, [{ productId: one.params.productId, version: 1 }])
  const terms = { ...exampleTerms, name: { zh: '新名', en: 'New name' } }
  await saveDraft(at.as(at.drafter), { ...one, body: { version: 3, terms } })
  expect(await showBankProduct(at.as(at.publisher), one)).toMatchObject({
    state: 'published',
    name: exampleTerms.name,
    live: { version: 1 },
    draft: { status: 'draft', terms, isOwn: false },
  })
  await submitProduct(at.as(at.drafter), { ...one, body: { version: 4 } })
  await publishProduct(at.as(at.publisher), { ...one, body: { version: 5 } })
  const { versions } = await showBankProduct(at.as(at.publisher), one)
  expect(versions.map(({ product }) => product.version)).toEqual([2, 1])
  expect(versions[1]).toEqual(before)
})

test('what was changed behind the reader’s back is not published', async () => {
  const at = await bank()
  const one = await drafted(at)
  await submitProduct(at.as(at.drafter), { ...one, body: { version: 1 } })
  await returnProduct(at.as(at.publisher), { ...one, body: { note: '利率写错了' } })
  await saveDraft(at.as(at.drafter), { ...one, body: { version: 3, terms: exampleTerms } })
  await submitProduct(at.as(at.drafter), { ...one, body: { version: 4 } })
  await expect(publishProduct(at.as(at.publisher), { ...one, body: { version: 2 } })).rejects.toThrow(
    'version_conflict',
  )
})

test('of ten managers who publish at once one wins, the rest hear the present state', async () => {
  const at = await bank()
  const one = await drafted(at)
  await submitProduct(at.as(at.drafter), { ...one, body: { version: 1 } })
  const tries = await Promise.allSettled(
    Array.from({ length: 10 }, () => publishProduct(at.as(somePerson(at.platform)), { ...one, body: { version: 2 } })),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const { versions } = await showBankProduct(at.as(at.publisher), one)
  expect(versions).toHaveLength(1)
})

test('an incomplete draft is kept but not sent to review: each gap is named at its field', async () => {
  const at = await bank()
  const terms = { ...exampleTerms, promisedDays: { accept: 1, decide: null, pay: 5 } }
  const done = await draftProduct(at.as(at.drafter), { ...nothing, body: terms })
  const params = { productId: ProductId.parse(done.id) }
  const refused = await submitProduct(at.as(at.drafter), { ...nothing, params, body: { version: 1 } }).catch((e) => e)
  expect(refused).toBeInstanceOf(DomainError)
  expect(refused.faults).toMatchObject([{ pointer: '#/terms/promisedDays/decide' }])
})

test('another bank’s product is not found, by reading or by writing', async () => {
  const [mine, other] = [await bank(), await bank()]
  const one = await published(mine)
  await expect(showBankProduct(other.as(other.drafter), one)).rejects.toThrow('not_found')
  await expect(suspendProduct(other.as(other.drafter), one)).rejects.toThrow('not_found')
})

test('the bank’s list follows every step', async () => {
  const at = await bank()
  const one = await published(at)
  const rows = async () => {
    await projected(at, one.params.productId)
    return (await listBankProducts(at.as(at.drafter), firstPage)).items
  }
  expect(await rows()).toMatchObject([{ state: 'published', live: { version: 1 }, draft: null, version: 3 }])
  await suspendProduct(at.as(at.drafter), one)
  await saveDraft(at.as(at.drafter), { ...one, body: { version: 4, terms: exampleTerms } })
  expect(await rows()).toMatchObject([
    { state: 'suspended', live: { status: 'suspended' }, draft: { status: 'draft' }, version: 5 },
  ])
})

test('a reviewer’s note stands in the ledger sealed only', async () => {
  const at = await bank()
  const one = await drafted(at)
  await submitProduct(at.as(at.drafter), { ...one, body: { version: 1 } })
  await returnProduct(at.as(at.publisher), { ...one, body: { note: '请问张经理' } })
  expect(await showBankProduct(at.as(at.drafter), one)).toMatchObject({ draft: { returnNote: '请问张经理' } })
  for await (const item of at.platform.db.scan(at.platform.config.tables.ledger))
    expect(JSON.stringify(item)).not.toContain('张经理')
})
