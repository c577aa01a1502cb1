import { createHash } from 'node:crypto'
import { commit } from '#functions/platform/commit'
import { asId } from '#functions/platform/ids'
import { toInvalidRequest } from '#functions/platform/problem'
import { hashOf } from '#functions/platform/seal'
import type { Verb } from '#functions/platform/serve'
import { LoanProduct } from '#shared/product/loan-product'
import { productPublished } from '#shared/product/product.events'
import { type Product, putOnShelf } from '#shared/product/product-life'
import { toLoanProduct } from '#shared/product/published-terms'
import type { publishedTerms } from '#shared/product/published-terms.contract'
import { products, versionWrite } from './product.store.ts'

/** The product's id follows from the source's, so that taking it over twice finds the first. */
export const takeOverTerms: Verb<typeof publishedTerms.takeOver> = async (ctx, { body }) => {
  const id = asId('prd', createHash('sha256').update(`published-terms\0${body.id}`).digest())
  const terms = readable(toLoanProduct(body))
  const termsHash = hashOf(terms)
  const found = await products.find(ctx, id)
  if (found?.state.live?.termsHash === termsHash) return { id, version: found.version, state: found.state.status }
  const product = putOnShelf(found?.state ?? unshelved(terms), terms.name, termsHash, ctx.now)
  const { version } = product.live
  return commit(ctx, {
    aggregate: found ? products.change(found, product) : products.create(id, product),
    event: {
      declaration: productPublished,
      data: { origin: 'published_terms', bankId: null, version, name: terms.name, termsHash },
    },
    writes: [versionWrite(ctx, { ...terms, id, version })],
  })
}

/** A version is never changed: one that could not be read again would take the whole shelf with it. @throws invalid_request */
function readable(product: LoanProduct): LoanProduct {
  const read = LoanProduct.safeParse(product, { reportInput: true })
  if (!read.success) throw toInvalidRequest('body', read.error)
  return read.data
}

const unshelved = ({ name }: LoanProduct): Product => ({
  status: 'draft',
  origin: 'published_terms',
  bankId: null,
  name,
  live: null,
  draft: null,
})
