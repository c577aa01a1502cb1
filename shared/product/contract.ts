import { bankProduct } from './bank-product.contract.ts'

export const product = { bankProduct }
