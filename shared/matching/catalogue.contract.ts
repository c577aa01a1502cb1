import * as z from 'zod'
import { route } from '#shared/kernel/route'
import { LoanProduct } from '#shared/product/loan-product'

/** What the browser's engine needs to match by itself, so that no request carries a visitor's fact. */
export const catalogue = {
  show: route({
    method: 'GET',
    path: '/public/catalogue',
    summary: { zh: '全部在架产品（供本机匹配）', en: 'Every product on the shelf, for matching on your own machine' },
    allow: 'anyone',
    scope: 'public',
    cacheSeconds: 60,
    output: z.object({
      version: z.int().min(0),
      ruleVersion: z.string(),
      /** The loan prime rate in force today, for products priced on it. */
      lpr: z.object({ date: z.string(), oneYearBp: z.int(), fiveYearBp: z.int() }).nullable(),
      products: z.array(LoanProduct),
    }),
  }),
}
