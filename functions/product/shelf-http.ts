import { serve } from '#functions/platform/serve'
import { shelf } from '#shared/product/shelf.contract'
import { listProducts } from './list-products.ts'
import { showFigures } from './show-figures.ts'
import { compareShelf, quoteProduct, showProduct } from './show-product.ts'

export const shelfHttp = serve(
  'product',
  { shelf },
  {
    shelf: {
      list: listProducts,
      show: showProduct,
      quote: quoteProduct,
      compare: compareShelf,
      figures: showFigures,
    },
  },
)
