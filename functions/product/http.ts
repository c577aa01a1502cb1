import { serve } from '#functions/platform/serve'
import { product } from '#shared/product/contract'
import { draftProduct, saveDraft } from './draft-product.ts'
import { resumeProduct, retireProduct, suspendProduct } from './move-product.ts'
import { listBankProducts, showBankProduct } from './read-bank-product.ts'
import { publishProduct, returnProduct, submitProduct } from './review-product.ts'
import { takeOverTerms } from './take-over-terms.ts'

// Visitors have an entry of their own: shelf-http.ts.
const { shelf: _shelf, ...rest } = product

export const productHttp = serve('product', rest, {
  bankProduct: {
    draft: draftProduct,
    save: saveDraft,
    submit: submitProduct,
    return: returnProduct,
    publish: publishProduct,
    suspend: suspendProduct,
    resume: resumeProduct,
    retire: retireProduct,
    list: listBankProducts,
    show: showBankProduct,
  },
  publishedTerms: { takeOver: takeOverTerms },
})
