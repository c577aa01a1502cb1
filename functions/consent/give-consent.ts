import { actingPerson } from '#functions/platform/acting'
import { commit } from '#functions/platform/commit'
import { newId } from '#functions/platform/ids'
import type { Verb } from '#functions/platform/serve'
import { consentTextDiffers } from '#shared/consent/consent'
import type { consent } from '#shared/consent/consent.contract'
import { consentGiven } from '#shared/consent/consent.events'
import { giveConsent as give } from '#shared/consent/consent-life'
import { assertTicked, toConsentTerms } from '#shared/consent/consent-terms'
import { DomainError } from '#shared/kernel/domain-error'
import { consents, newestIn, replaceNewest } from './consent.store.ts'
import { writeConsentText } from './write-consent-text.ts'

/** What was shown is what is agreed to: the hash of the text that follows from the terms must be the one that came back. */
export const giveConsent: Verb<typeof consent.give> = async (ctx, { body }) => {
  const { tickedSensitive, agreedTextHash, ...given } = body
  const terms = toConsentTerms(given)
  assertTicked(terms.categories, tickedSensitive)
  const { text, hash, ...parties } = await writeConsentText(ctx, terms)
  if (hash !== agreedTextHash) throw new DomainError(consentTextDiffers)
  const state = give(terms, { ...parties, by: actingPerson(ctx), receiptHash: hash }, ctx.now)
  const before = await newestIn(ctx, state)
  const id = newId('con', ctx.now)
  const { status: _status, givenAt: _at, givenBy: _by, withdrawnAt: _withdrawn, ...data } = state
  return commit(ctx, {
    aggregate: consents.create(id, state),
    event: { declaration: consentGiven, data: { ...data, replaces: before } },
    payload: { text },
    writes: replaceNewest(ctx, state, id, before),
  })
}
