import { readOrganisation } from '#functions/identity/read-organisation'
import { presentCatalogue } from '#functions/matching/read-catalogue'
import type { Ctx } from '#functions/platform/context'
import { readProfile } from '#functions/subject/read-profile'
import type { CompiledProduct } from '#shared/matching/compiled-catalogue'
import { matchValues } from '#shared/matching/match-values'
import { ruleFindings } from '#shared/matching/rule-findings'
import type { OpenNeed } from './open-needs.view.ts'

/** Of a product how many conditions are met among those that can be judged here. */
export type Judged = {
  readonly product: CompiledProduct['product']
  readonly met: number
  readonly of: number
}

/** What banks on the platform have on the shelf now. */
export async function bankProducts(ctx: Ctx): Promise<CompiledProduct[]> {
  const { compiled } = await presentCatalogue(ctx)
  return compiled.filter(({ product }) => product.bank.organisationId !== null)
}

/** How well the company of an open need fits each product, the best first; nothing of it says who it is. */
export async function judgeOpenNeed(
  ctx: Ctx,
  { companyId, terms }: Pick<OpenNeed, 'companyId' | 'terms'>,
  products: readonly CompiledProduct[],
): Promise<Judged[]> {
  const { uscc } = await readOrganisation(ctx, companyId)
  const { facts } = await readProfile(ctx, uscc ?? '')
  const known = Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]))
  const values = matchValues(known, terms)
  return products
    .map((compiled) => {
      const judged = ruleFindings(compiled, values).filter(({ hard, answer }) => hard && answer !== 'bank_checks')
      const met = judged.filter(({ answer }) => answer === 'holds').length
      return { product: compiled.product, met, of: judged.length }
    })
    .sort((a, b) => b.met * a.of - a.met * b.of || (a.product.id < b.product.id ? -1 : 1))
}
