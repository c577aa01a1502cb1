import { readFileSync } from 'node:fs'
import { compileCatalogue } from '#shared/matching/compiled-catalogue'
import type { Facts, MatchAnswer, MatchNeed } from '#shared/matching/match-answer'
import { matchProducts } from '#shared/matching/match-products'
import type { LoanProduct } from '#shared/product/loan-product'
import { parsePublishedTerms } from '#shared/product/published-terms-file'

type FileRow = Readonly<Record<string, unknown>>

/** Products in the file's form, what is left out being null; `p0`, `p1`, … unless they say their id. */
export function productsOf(...rows: FileRow[]): readonly LoanProduct[] {
  const { products, faults } = parsePublishedTerms(rows.map((row, index) => ({ id: `p${index}`, ...row })))
  if (products === null) throw new Error(faults.join('\n'))
  return products
}

/** The 100 published products of the demo. */
export function publishedProducts(): readonly LoanProduct[] {
  const file = new URL('../../infra/local/demo/data/loan-products.json', import.meta.url)
  const { products, faults } = parsePublishedTerms(JSON.parse(readFileSync(file, 'utf8')))
  if (products === null) throw new Error(faults.join('\n'))
  return products
}

/** 1 million yuan over 12 months, unsecured. */
export const plainNeed: MatchNeed = {
  amountFen: 100_000_000,
  termMonths: 12,
  purpose: 'working_capital',
  guaranteeWays: ['credit'],
  repaymentWay: null,
}

/** Matches products given as rows of the file. */
export function match(rows: readonly FileRow[], facts: Facts = {}, need: Partial<MatchNeed> = {}): MatchAnswer {
  return matchProducts(compileCatalogue(productsOf(...rows)), facts, { ...plainNeed, ...need }, null)
}

/** Matches one product: its group, and what it says there. */
export function matchOne(row: FileRow, facts: Facts = {}, need: Partial<MatchNeed> = {}) {
  const { eligible, nearMiss, cannotTell } = match([row], facts, need)
  const [good, near, open] = [eligible[0], nearMiss[0], cannotTell[0]]
  return {
    group: good ? 'eligible' : near ? 'nearMiss' : 'cannotTell',
    why: (good ?? near ?? open)?.why ?? [],
    bankChecks: (good ?? near ?? open)?.bankChecks ?? [],
    preferred: (good ?? near ?? open)?.preferred ?? [],
    price: good?.price,
    failed: near?.failed ?? [],
    missing: (near ?? open)?.missing ?? [],
    change: near?.change ?? null,
  }
}

/** A hard limit in the file's form. */
export const limit = (fact: string, op: string, value: unknown, hard = true): FileRow => ({ fact, op, value, hard })
