import { foundOrganisation } from '#functions/identity/found-organisation'
import { onProductPublished } from '#functions/matching/on-product-published'
import { react } from '#functions/platform/consumer'
import { eventsAfter } from '#functions/platform/ledger-event'
import { draftProduct, saveDraft } from '#functions/product/draft-product'
import { resumeProduct, retireProduct, suspendProduct } from '#functions/product/move-product'
import { publishProduct, submitProduct } from '#functions/product/review-product'
import { takeOverTerms } from '#functions/product/take-over-terms'
import { OrganisationId, type PersonId } from '#shared/identity/organisation'
import { exampleTerms } from '#shared/product/example-terms.data'
import type { ProductTerms } from '#shared/product/loan-product'
import { ProductId } from '#shared/product/product-life'
import type { FileProduct } from '#shared/product/published-terms-form'
import { contextOf, personContext, somePerson, type TestPlatform } from './test-context.ts'

const nothing = { params: undefined, query: undefined, body: undefined }

/** A bank with two product managers, whose steps reach the catalogue at once, as the relay brings them in time. */
export async function bankOn(platform: TestPlatform, name = { zh: '群岛银行', en: 'Qundao Bank' }) {
  const founded = await foundOrganisation(contextOf(platform, { kind: 'system', id: 'test' }), {
    kind: 'bank',
    name,
    fictional: true,
  })
  const organisationId = OrganisationId.parse(founded.id)
  const membership = { organisationId, organisationKind: 'bank', roles: ['product_manager'] } as const
  const [drafter, publisher] = [somePerson(platform), somePerson(platform)]
  const as = (person: PersonId) => personContext(platform, person, membership)
  const moves = { suspend: suspendProduct, resume: resumeProduct, retire: retireProduct }

  const review = async (productId: ProductId, version: number) => {
    const one = { ...nothing, params: { productId } }
    await submitProduct(as(drafter), { ...one, body: { version } })
    const done = await publishProduct(as(publisher), { ...one, body: { version: version + 1 } })
    await relayProduct(platform, productId, version)
    return done.version
  }
  return {
    organisationId,
    as,
    drafter,
    publisher,
    async publish(changes: Partial<ProductTerms> = {}): Promise<ProductId> {
      const done = await draftProduct(as(drafter), { ...nothing, body: { ...exampleTerms, ...changes } })
      const productId = ProductId.parse(done.id)
      await review(productId, 1)
      return productId
    },
    /** @param version of the product as it stands */
    async change(productId: ProductId, version: number, changes: Partial<ProductTerms>): Promise<number> {
      const body = { version, terms: { ...exampleTerms, ...changes } }
      const saved = await saveDraft(as(drafter), { ...nothing, params: { productId }, body })
      return review(productId, saved.version)
    },
    async move(productId: ProductId, action: keyof typeof moves): Promise<number> {
      const done = await moves[action](as(drafter), { ...nothing, params: { productId } })
      await relayProduct(platform, productId, done.version - 1)
      return done.version
    },
  }
}

/** Terms of a bank that isn't on the platform, in the catalogue. */
export async function takeOver(platform: TestPlatform, body: FileProduct): Promise<ProductId> {
  const done = await takeOverTerms(contextOf(platform, { kind: 'system', id: 'test' }), { ...nothing, body })
  const productId = ProductId.parse(done.id)
  await relayProduct(platform, productId, done.version - 1)
  return productId
}

/** What the relay does with a product's events after a version. */
export async function relayProduct(platform: TestPlatform, productId: ProductId, after: number): Promise<void> {
  for await (const event of eventsAfter(platform, 'PRODUCT', productId, after))
    if (onProductPublished.hears.some(({ type }) => type === event.type))
      await react(platform, onProductPublished, event)
}
