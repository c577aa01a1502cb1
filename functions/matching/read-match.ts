import { readOwnNeed } from '#functions/financing/read-need'
import { readPayload } from '#functions/platform/ledger-event'
import { hashOf } from '#functions/platform/seal'
import type { Verb } from '#functions/platform/serve'
import { readList } from '#functions/platform/view'
import type { match } from '#shared/matching/match.contract'
import { matchBody, type ShowProduct } from '#shared/matching/match-body'
import { answerOf, MatchInputs } from '#shared/matching/recorded-match'
import { productHead } from '#shared/product/shelf-card'
import { loadOwnMatch, matches } from './match.store.ts'
import { needMatches } from './need-matches.view.ts'
import { type Catalogue, catalogueAt, presentCatalogue } from './read-catalogue.ts'

export const listMatches: Verb<typeof match.list> = async (ctx, { params: { needId }, query }) => {
  await readOwnNeed(ctx, needId)
  return readList(ctx, needMatches, needId, query)
}

/** Computes the answer again; one that differs from what was recorded is a fault of ours and never shown. */
export const showMatch: Verb<typeof match.show> = async (ctx, { params: { matchId } }) => {
  const { state } = await loadOwnMatch(ctx, matchId)
  const { status: _status, companyId: _company, ...head } = state
  const inputs = MatchInputs.parse(await readPayload(ctx.platform, matches.noun, matchId, 1))
  const catalogue = await catalogueAt(ctx, state.catalogueVersion)
  const answer = answerOf(catalogue.compiled, inputs)
  const hash = hashOf(answer)
  if (hash !== state.answerHash) throw new Error(`${matchId} was ${state.answerHash} and is ${hash} now`)
  const show = showAsOf(await presentCatalogue(ctx))
  return { matchId, ...head, ...matchBody(catalogue.compiled, inputs, answer, show) }
}

/** A product as it was, and what has become of it since. */
function showAsOf(now: Catalogue): ShowProduct {
  const present = new Map(now.published.map(({ product }) => [product.id, product.version]))
  return (product) => {
    const version = present.get(product.id)
    const standing = version === undefined ? 'off_shelf' : version === product.version ? 'unchanged' : 'changed'
    const head = productHead(product)
    return { ...head, standing, canApply: head.canApply && standing !== 'off_shelf' }
  }
}
