import type { Verb } from '#functions/platform/serve'
import { dayOf } from '#shared/kernel/instant'
import { lprOn } from '#shared/kernel/lpr'
import type { catalogue } from '#shared/matching/catalogue.contract'
import { ruleVersion } from '#shared/matching/match-answer'
import { presentCatalogue } from './read-catalogue.ts'

export const showCatalogue: Verb<typeof catalogue.show> = async (ctx) => {
  const { version, published } = await presentCatalogue(ctx)
  return { version, ruleVersion, lpr: lprOn(dayOf(ctx.now)), products: published.map(({ product }) => product) }
}
