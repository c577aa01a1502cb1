import * as z from 'zod'
import { invalidRequest, notFound } from '#shared/kernel/common-errors'
import { MAX_FEN } from '#shared/kernel/fen'
import { Instant } from '#shared/kernel/instant'
import { PageQuery } from '#shared/kernel/page'
import { route } from '#shared/kernel/route'
import { LoanProduct } from './loan-product.ts'
import { ProductId } from './product-life.ts'
import { pricedWays } from './repayment-schedule.ts'
import { ShelfCard, Words } from './shelf-card.ts'
import { ComparisonLine } from './shelf-comparison.ts'
import { ShelfDetail } from './shelf-detail.ts'
import { amountBands, FacetName, guaranteeGroups, policyGroups, suitGroups, termBands } from './shelf-facet.ts'
import { ShelfSort } from './shelf-order.ts'

const open = { allow: 'anyone', scope: 'public', cacheSeconds: 60 } as const
const params = z.object({ productId: ProductId })

/** One option or several: `guarantee=credit&guarantee=property`. */
const several = (option: z.ZodType<string>) => z.union([option, z.array(option).max(40)]).optional()
const oneOf = (codes: readonly string[]) => {
  const option = z.enum(codes)
  const error = `只能是：${codes.join('、')} | One of: ${codes.join(', ')}`
  return z.union([option, z.array(option).max(40)], { error }).optional()
}
const codesOf = (bands: readonly { code: string }[]) => bands.map(({ code }) => code)

const Amount = z.coerce.number().int().min(1).max(MAX_FEN)
const Term = z.coerce.number().int().min(1).max(600)
const Code = z.string().min(1).max(80)

export const ShelfQuery = z.strictObject({
  ...PageQuery.shape,
  limit: PageQuery.shape.limit.unwrap().default(20),
  sort: ShelfSort.default('rate'),
  /** Words in the names of bank, product and kind. */
  q: z.string().max(100).optional(),
  guarantee: oneOf(Object.keys(guaranteeGroups)),
  amount: oneOf(codesOf(amountBands)),
  term: oneOf(codesOf(termBands)),
  suits: oneOf(Object.keys(suitGroups)),
  policy: oneOf(Object.keys(policyGroups)),
  kind: several(Code),
  bank: several(Code),
  origin: oneOf(LoanProduct.shape.origin.options),
  /** Products whose own limits would shut this need out are left out. */
  amountFen: Amount.optional(),
  termMonths: Term.optional(),
  purpose: Code.optional(),
  region: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  industrySection: z
    .string()
    .regex(/^[A-T]$/)
    .optional(),
})
export type ShelfQuery = z.infer<typeof ShelfQuery>

const Instalment = z.object({
  month: z.int(),
  principalFen: z.int(),
  interestFen: z.int(),
  totalFen: z.int(),
  outstandingFen: z.int(),
})

/** The supermarket: open to everybody, the same for everybody. */
export const shelf = {
  list: route({
    method: 'GET',
    path: '/public/products',
    summary: { zh: '贷款产品：筛选、计数、排序', en: 'Loan products: filtered, counted, sorted' },
    ...open,
    query: ShelfQuery,
    errors: [invalidRequest],
    output: z.object({
      catalogueVersion: z.int(),
      total: z.int(),
      items: z.array(ShelfCard),
      nextCursor: z.string().nullable(),
      /** Each option with its count under the other groups' filters; none is left out for being 0. */
      filters: z.array(
        z.object({
          name: FacetName,
          label: Words,
          options: z.array(z.object({ code: z.string(), label: Words, count: z.int(), isChosen: z.boolean() })),
        }),
      ),
      /** Where nothing was found: what each filter alone keeps out. */
      withoutEach: z.array(z.object({ filter: z.string(), code: z.string(), count: z.int() })),
    }),
  }),
  show: route({
    method: 'GET',
    path: '/public/products/{productId}',
    summary: { zh: '一个产品：条件、档次、费用、材料', en: 'One product: rules in words, tiers, fees, documents' },
    ...open,
    params,
    errors: [notFound],
    output: z.object({
      catalogueVersion: z.int(),
      product: ShelfDetail,
      /** Of a suspended product: others of its kind that are on the shelf. */
      alike: z.array(ShelfCard),
    }),
  }),
  quote: route({
    method: 'GET',
    path: '/public/products/{productId}/quote',
    summary: { zh: '还款计划和年化利率试算', en: 'Repayment schedule and annual rate of a loan' },
    ...open,
    params,
    query: z.strictObject({
      amountFen: Amount,
      termMonths: Term,
      repaymentWay: z.enum(pricedWays),
      /** Inside the published range; left out: its upper end. */
      rateBp: z.coerce.number().int().min(0).max(10_000).optional(),
    }),
    errors: [notFound, invalidRequest],
    output: z.object({
      productId: ProductId,
      version: z.int(),
      /** null: the bank has published no rate. */
      quote: z
        .object({
          rateBp: z.int(),
          isFrom: z.boolean(),
          lprDate: z.string().nullable(),
          fees: z.array(
            z.object({ kind: z.string(), name: Words, maxBp: z.int().nullable(), feeFen: z.int().nullable() }),
          ),
          /** null: a fee is not published, so payout, total and annual rate are not known. */
          feeFen: z.int().nullable(),
          payoutFen: z.int().nullable(),
          interestFen: z.int(),
          totalCostFen: z.int().nullable(),
          aprBp: z.int().nullable(),
          compoundAprBp: z.int().nullable(),
          schedule: z.array(Instalment),
        })
        .nullable(),
    }),
  }),
  compare: route({
    method: 'GET',
    path: '/public/compare',
    summary: { zh: '对比最多 4 个产品', en: 'Compare up to 4 products' },
    ...open,
    query: z.strictObject({
      ids: z
        .string()
        .max(200)
        .regex(/^prd_[0-9a-hjkmnp-tv-z]{26}(,prd_[0-9a-hjkmnp-tv-z]{26}){0,3}$/, {
          error: '1 到 4 个产品编号，用逗号隔开 | 1 to 4 product ids, joined by commas',
        }),
    }),
    errors: [notFound],
    output: z.object({
      catalogueVersion: z.int(),
      products: z.array(ShelfCard.extend({ status: ShelfDetail.shape.status })),
      lines: z.array(ComparisonLine),
    }),
  }),
  figures: route({
    method: 'GET',
    path: '/public/figures',
    summary: { zh: '在架产品和银行的数目', en: 'How many products and banks there are' },
    ...open,
    output: z.object({
      at: Instant,
      catalogueVersion: z.int(),
      products: z.int(),
      /** Banks with a product on the shelf. */
      banks: z.int(),
      byOrigin: z.object({
        bank: z.object({ products: z.int(), banks: z.int() }),
        published_terms: z.object({ products: z.int(), banks: z.int() }),
      }),
    }),
  }),
}
