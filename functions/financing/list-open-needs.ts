import { readOrganisation } from '#functions/identity/read-organisation'
import { presentCatalogue } from '#functions/matching/read-catalogue'
import { actingOrganisation } from '#functions/platform/acting'
import type { Ctx } from '#functions/platform/context'
import { readMerged } from '#functions/platform/merged-list'
import type { Verb } from '#functions/platform/serve'
import { readProfile } from '#functions/subject/read-profile'
import { needLife } from '#shared/financing/need'
import type { OpenNeedRow, openNeed } from '#shared/financing/open-need.contract'
import type { CompiledProduct } from '#shared/matching/compiled-catalogue'
import type { Facts } from '#shared/matching/match-answer'
import { matchValues } from '#shared/matching/match-values'
import { ruleFindings } from '#shared/matching/rule-findings'
import { listsFor, type OpenNeed, openNeeds } from './open-needs.view.ts'

/** What is asked and how much of our rules is met; never who asks. */
export const listOpenNeeds: Verb<typeof openNeed.list> = async (ctx, { query }) => {
  const bankId = actingOrganisation(ctx)
  const [{ items, nextCursor }, products] = await Promise.all([
    readMerged(ctx, openNeeds, listsFor(bankId), query, true),
    ownProducts(ctx, bankId),
  ])
  const open = items.filter(({ takers }) => !takers.some((taker) => taker.bankId === bankId))
  const rows = await Promise.all(open.map((row) => toRow(ctx, row, products)))
  return { items: rows.flatMap((row) => row ?? []), nextCursor }
}

async function ownProducts(ctx: Ctx, bankId: string): Promise<CompiledProduct[]> {
  const { compiled } = await presentCatalogue(ctx)
  return compiled.filter(({ product }) => product.bank.organisationId === bankId)
}

/** Nothing for a need whose time is over: the list only lags. */
async function toRow(ctx: Ctx, row: OpenNeed, products: readonly CompiledProduct[]): Promise<OpenNeedRow | undefined> {
  const { needId, version, state, terms, shown, routedTo } = row
  if (!shown || shown.expiresAt <= ctx.now) return undefined
  const { uscc } = await readOrganisation(ctx, row.companyId)
  const { facts } = await readProfile(ctx, uscc ?? '')
  const values = Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]))
  const { traits, openedAt, expiresAt, maxTakers } = shown
  return {
    ...{ needId, version, state, terms, ...traits, openedAt, expiresAt, maxTakers },
    routedUntil: state === needLife.route.to ? (routedTo?.until ?? null) : null,
    products: sharesOf(products, values, terms),
  }
}

/** Of each product how many conditions are met among those that can be judged here, the best first. */
function sharesOf(
  products: readonly CompiledProduct[],
  facts: Facts,
  need: OpenNeed['terms'],
): OpenNeedRow['products'] {
  const values = matchValues(facts, need)
  return products
    .map((compiled) => {
      const judged = ruleFindings(compiled, values).filter(({ hard, answer }) => hard && answer !== 'bank_checks')
      const met = judged.filter(({ answer }) => answer === 'holds').length
      return { productId: compiled.product.id, productName: compiled.product.name, met, of: judged.length }
    })
    .sort((a, b) => b.met * a.of - a.met * b.of || (a.productId < b.productId ? -1 : 1))
}
