import { readOrganisation } from '#functions/identity/read-organisation'
import { actingPerson } from '#functions/platform/acting'
import { assertVersion } from '#functions/platform/aggregate'
import { commit } from '#functions/platform/commit'
import type { Verb } from '#functions/platform/serve'
import { Secret } from '#shared/kernel/secret'
import type { bankProduct } from '#shared/product/bank-product.contract'
import { draftReturned, draftSubmitted, productPublished } from '#shared/product/product.events'
import { publishDraft, returnDraft, submitDraft } from '#shared/product/product-life'
import { loadOwnProduct } from './own-product.ts'
import { products, versionWrite } from './product.store.ts'

export const submitProduct: Verb<typeof bankProduct.submit> = async (ctx, { params, body }) => {
  const { bankId, loaded } = await loadOwnProduct(ctx, params.productId)
  assertVersion(loaded, body.version)
  return commit(ctx, {
    aggregate: products.change(loaded, submitDraft(loaded.state, actingPerson(ctx))),
    event: { declaration: draftSubmitted, data: { bankId } },
  })
}

export const returnProduct: Verb<typeof bankProduct.return> = async (ctx, { params, body }) => {
  const { bankId, loaded } = await loadOwnProduct(ctx, params.productId)
  return commit(ctx, {
    aggregate: products.change(loaded, returnDraft(loaded.state, new Secret(body.note))),
    event: { declaration: draftReturned, data: { bankId } },
  })
}

/** The version comes into being in the same transaction as the state that names it, and is never written again. */
export const publishProduct: Verb<typeof bankProduct.publish> = async (ctx, { params, body }) => {
  const { bankId, loaded } = await loadOwnProduct(ctx, params.productId)
  assertVersion(loaded, body.version)
  const { product, terms } = publishDraft(loaded.state, actingPerson(ctx), ctx.now)
  const { name, fictional } = await readOrganisation(ctx, bankId)
  const { version, termsHash } = product.live
  const bank = { organisationId: bankId, name, fictional }
  return commit(ctx, {
    aggregate: products.change(loaded, product),
    event: {
      declaration: productPublished,
      data: { origin: 'bank', bankId, version, name: terms.name, termsHash },
    },
    writes: [versionWrite(ctx, { ...terms, id: params.productId, version, origin: 'bank', bank, source: null })],
  })
}
