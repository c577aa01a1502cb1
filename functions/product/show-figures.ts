import type { Verb } from '#functions/platform/serve'
import type { LoanProduct } from '#shared/product/loan-product'
import type { shelf } from '#shared/product/shelf.contract'
import { bankKey } from '#shared/product/shelf-facet'
import { readShelf } from './find-on-shelf.ts'

export const showFigures: Verb<typeof shelf.figures> = async (ctx) => {
  const { catalogue } = await readShelf(ctx)
  const products = catalogue.published.map(({ product }) => product)
  const of = (origin: LoanProduct['origin']) => counted(products.filter((product) => product.origin === origin))
  return {
    at: ctx.now,
    catalogueVersion: catalogue.version,
    ...counted(products),
    byOrigin: { bank: of('bank'), published_terms: of('published_terms') },
  }
}

const counted = (products: readonly LoanProduct[]) => ({
  products: products.length,
  banks: new Set(products.map(bankKey)).size,
})
