import type * as z from 'zod'
import type { Ctx } from '#functions/platform/context'
import type { companyApplication } from '#shared/financing/company-application.contract'
import type { RefusalReason } from '#shared/financing/refusal-reason'
import { isLocalDate } from '#shared/kernel/local-date'
import { judgeProduct } from '#shared/matching/judge-product'
import { matchValues } from '#shared/matching/match-values'
import { factValues } from '#shared/matching/recorded-match'
import { waysToQualify } from '#shared/matching/ways-to-qualify'
import { factValueWords, limitLabel } from '#shared/product/limit-words'
import type { LoanProduct } from '#shared/product/loan-product'
import { compiled, readGrounds } from './judge-application.ts'

type Ways = NonNullable<z.infer<typeof companyApplication.show.output>['refusal']>['ways']

/** What would change the rules that a refusal names; each way was checked by judging the product again. */
export async function waysOn(
  ctx: Ctx,
  applicationId: string,
  product: LoanProduct,
  reasons: readonly RefusalReason[],
): Promise<Ways> {
  const { need, facts, today } = (await readGrounds(ctx, applicationId)).inputs
  const known = factValues(facts)
  const one = compiled(product)
  const named = new Set(reasons.map(({ rule }) => rule?.fact))
  const failed = judgeProduct(one, matchValues(known, need)).failed.filter(({ fact }) => named.has(fact))
  if (failed.length === 0) return []
  const days = Object.entries(facts).flatMap(([name, { asOf }]) => (isLocalDate(asOf) ? [[name, asOf] as const] : []))
  const standing = { facts: known, need, today, asOf: Object.fromEntries(days) }
  return waysToQualify(one, failed, standing).ways.map(({ kind, date, steps }) => ({
    kind,
    date,
    steps: steps.map(({ fact, to }) => ({ fact, label: limitLabel(fact), toWords: factValueWords(fact, to) })),
  }))
}
