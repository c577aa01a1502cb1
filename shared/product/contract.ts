import { bankProduct } from './bank-product.contract.ts'
import { publishedTerms } from './published-terms.contract.ts'
import { shelf } from './shelf.contract.ts'

export const product = { bankProduct, publishedTerms, shelf }
