import { serve } from '#functions/platform/serve'
import { product } from '#shared/product/contract'
import { draftProduct, saveDraft } from './draft-product.ts'
import { listProducts } from './list-products.ts'
import { resumeProduct, retireProduct, suspendProduct } from './move-product.ts'
import { listBankProducts, showBankProduct } from './read-bank-product.ts'
import { publishProduct, returnProduct, submitProduct } from './review-product.ts'
import { showFigures } from './show-figures.ts'
import { compareShelf, quoteProduct, showProduct } from './show-product.ts'
import { takeOverTerms } from './take-over-terms.ts'

export const productHttp = serve('product', product, {
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
  shelf: {
    list: listProducts,
    show: showProduct,
    quote: quoteProduct,
    compare: compareShelf,
    figures: showFigures,
  },
})
