import type { Verb } from '#functions/platform/serve'
import { invalidRequest } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import type { LoanProduct } from '#shared/product/loan-product'
import { quotedFees, quoteFaults, quoteLoan } from '#shared/product/loan-quote'
import { ProductId } from '#shared/product/product-life'
import type { shelf } from '#shared/product/shelf.contract'
import { shelfCard } from '#shared/product/shelf-card'
import { compareProducts } from '#shared/product/shelf-comparison'
import { pageOfShelf } from '#shared/product/shelf-order'
import { detailOf, findListed, readShelf, type Shelf } from './find-on-shelf.ts'

export const showProduct: Verb<typeof shelf.show> = async (ctx, { params }) => {
  const present = await readShelf(ctx)
  const listed = findListed(present, params.productId)
  const product = detailOf(present, listed)
  const alike = product.status === 'suspended' ? alikeTo(present, listed.product) : []
  return { catalogueVersion: present.catalogue.version, product, alike }
}

const alikeShown = 3

/** Of the same kind, with a guarantee way in common or none stated, the cheapest first. */
function alikeTo({ entries, lpr }: Shelf, { kind, guaranteeWays }: LoanProduct) {
  const similar = entries.filter(
    ({ product }) =>
      product.kind === kind &&
      (guaranteeWays.length === 0 || product.guaranteeWays.some((way) => guaranteeWays.includes(way))),
  )
  return pageOfShelf(similar, 'rate', undefined, alikeShown).entries.map((entry) => shelfCard(entry, lpr))
}

export const quoteProduct: Verb<typeof shelf.quote> = async (ctx, { params: { productId }, query }) => {
  const present = await readShelf(ctx)
  const { product } = findListed(present, productId)
  const { repaymentWay: way, ...asked } = query
  const faults = quoteFaults(product, { ...asked, way }, present.lpr)
  if (faults.length > 0) throw new DomainError(invalidRequest, { count: faults.length }, faults)
  const quote = quoteLoan(product, { ...asked, way }, present.lpr)
  const fees = quotedFees(product.fees, asked.amountFen)
  return {
    productId,
    version: product.version,
    quote: quote && { ...quote, fees, schedule: [...quote.schedule] },
  }
}

export const compareShelf: Verb<typeof shelf.compare> = async (ctx, { query }) => {
  const present = await readShelf(ctx)
  const ids = new Set(query.ids.split(',').map((id) => ProductId.parse(id)))
  const products = [...ids].map((id) => detailOf(present, findListed(present, id)))
  return { catalogueVersion: present.catalogue.version, products, lines: compareProducts(products) }
}
