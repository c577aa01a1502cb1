import { giveConsent } from '#functions/consent/give-consent'
import { onConsentGiven } from '#functions/consent/on-consent-given'
import { showConsentText } from '#functions/consent/write-consent-text'
import { stateNeed } from '#functions/financing/state-need'
import { react } from '#functions/platform/consumer'
import type { Ctx } from '#functions/platform/context'
import { eventsAfter } from '#functions/platform/ledger-event'
import { runCommand } from '#functions/platform/run-command'
import { ConsentId, type ConsentTerms } from '#shared/consent/consent'
import { sensitiveAmong, toConsentTerms } from '#shared/consent/consent-terms'
import { NeedId } from '#shared/financing/need'
import { need } from '#shared/financing/need.contract'
import type { TestPlatform } from './test-context.ts'

const none = { params: undefined, query: undefined, body: undefined }

/** A need of the company, in draft. */
export async function someNeed(owner: Ctx): Promise<NeedId> {
  const done = await stateNeed(owner, { ...none, body: need.create.body.parse(need.create.example) })
  return NeedId.parse(done.id)
}

/** Terms for registration and tax, 24 months of data, one report within 30 days. */
export const someTerms = (
  scope: Pick<ConsentTerms, 'bankId' | 'needId' | 'productId'>,
  changes: Partial<ConsentTerms> = {},
): ConsentTerms => ({
  purpose: 'credit_decision',
  categories: ['identity', 'tax'],
  dataMonths: 24,
  days: 30,
  keptDays: 90,
  useLimit: 1,
  ...scope,
  ...changes,
})

/** Reads the text, ticks what is sensitive one by one, and agrees. */
export async function agreeTo(owner: Ctx, terms: ConsentTerms): Promise<ConsentId> {
  const { categories: category, useLimit, ...rest } = terms
  const query = { ...rest, category, useLimit: useLimit ?? undefined }
  const { hash } = await showConsentText(owner, { ...none, query })
  const tickedSensitive = sensitiveAmong(toConsentTerms(terms).categories)
  const body = { ...terms, tickedSensitive, agreedTextHash: hash }
  return ConsentId.parse((await runCommand(owner, () => giveConsent(owner, { ...none, body }))).id)
}

/** What the relay does with a consent's first event. */
export async function relayConsent(platform: TestPlatform, consentId: ConsentId): Promise<void> {
  for await (const event of eventsAfter(platform, 'CONSENT', consentId, 0))
    if (event.version === 1) await react(platform, onConsentGiven, event)
}
