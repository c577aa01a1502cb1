import { readLiveNeed } from '#functions/financing/read-need'
import { commit } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import { newId } from '#functions/platform/ids'
import { hashOf } from '#functions/platform/seal'
import type { Verb } from '#functions/platform/serve'
import { findActingCompany } from '#functions/subject/find-company'
import { readProfile } from '#functions/subject/read-profile'
import { dayOf } from '#shared/kernel/instant'
import { lprOn } from '#shared/kernel/lpr'
import { factsRead } from '#shared/matching/facts-read'
import type { match } from '#shared/matching/match.contract'
import { matchRecorded } from '#shared/matching/match.events'
import { answerOf, countsOf, type MatchInputs } from '#shared/matching/recorded-match'
import { matches } from './match.store.ts'
import { type Catalogue, presentCatalogue } from './read-catalogue.ts'

/** The answer itself isn't kept: its hash is, and all that it takes to compute it again. */
export const recordMatch: Verb<typeof match.record> = async (ctx, { params: { needId } }) => {
  const { version: needVersion, companyId, terms } = await readLiveNeed(ctx, needId)
  const { uscc } = await findActingCompany(ctx)
  const catalogue = await presentCatalogue(ctx)
  const inputs = await inputsFor(ctx, uscc, terms, catalogue)
  const answer = answerOf(catalogue.compiled, inputs)
  const recorded = {
    needId,
    needVersion,
    companyId,
    catalogueVersion: catalogue.version,
    ruleVersion: answer.ruleVersion,
    answerHash: hashOf(answer),
    counts: countsOf(answer),
  }
  return commit(ctx, {
    aggregate: matches.create(newId('mat', ctx.now), { ...recorded, status: 'recorded', recordedAt: ctx.now }),
    event: { declaration: matchRecorded, data: recorded },
    payload: inputs,
  })
}

/** Of what is known of the company only that which some rule reads. */
async function inputsFor(
  ctx: Ctx,
  uscc: string,
  need: MatchInputs['need'],
  { compiled }: Catalogue,
): Promise<MatchInputs> {
  const { facts } = await readProfile(ctx, uscc)
  const read = factsRead(compiled)
  const used = Object.entries(facts)
    .filter(([name]) => read.has(name))
    .map(([name, fact]): [string, MatchInputs['facts'][string]] => {
      const { value, source, asOf } = fact
      return [name, { value, source, asOf, provider: fact.source === 'platform' ? fact.provider : null }]
    })
  const today = dayOf(ctx.now)
  return { need, facts: Object.fromEntries(used), lpr: lprOn(today), today }
}
