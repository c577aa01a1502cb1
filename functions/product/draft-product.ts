import { actingOrganisation, actingPerson } from '#functions/platform/acting'
import { assertVersion } from '#functions/platform/aggregate'
import { commit } from '#functions/platform/commit'
import { newId } from '#functions/platform/ids'
import { hashOf } from '#functions/platform/seal'
import type { Verb } from '#functions/platform/serve'
import type { bankProduct } from '#shared/product/bank-product.contract'
import { draftSaved, productDrafted } from '#shared/product/product.events'
import { draftProduct as draft, saveDraft as save } from '#shared/product/product-life'
import { loadOwnProduct } from './own-product.ts'
import { products } from './product.store.ts'

export const draftProduct: Verb<typeof bankProduct.draft> = async (ctx, { body: terms }) => {
  const bankId = actingOrganisation(ctx)
  const termsHash = hashOf(terms)
  const state = draft(bankId, { terms, termsHash, by: actingPerson(ctx), now: ctx.now })
  return commit(ctx, {
    aggregate: products.create(newId('prd', ctx.now), state),
    event: { declaration: productDrafted, data: { bankId, name: terms.name, termsHash } },
  })
}

export const saveDraft: Verb<typeof bankProduct.save> = async (ctx, { params, body: { version, terms } }) => {
  const { bankId, loaded } = await loadOwnProduct(ctx, params.productId)
  assertVersion(loaded, version)
  const termsHash = hashOf(terms)
  const state = save(loaded.state, { terms, termsHash, by: actingPerson(ctx), now: ctx.now })
  return commit(ctx, {
    aggregate: products.change(loaded, state),
    event: { declaration: draftSaved, data: { bankId, name: terms.name, termsHash } },
  })
}
