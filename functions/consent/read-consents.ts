import * as z from 'zod'
import { actingOrganisation } from '#functions/platform/acting'
import type { Ctx } from '#functions/platform/context'
import { readPayload } from '#functions/platform/ledger-event'
import { hashOf } from '#functions/platform/seal'
import type { Verb } from '#functions/platform/serve'
import { readList } from '#functions/platform/view'
import { type Consent, type ConsentStatus, consentLife } from '#shared/consent/consent'
import { ConsentRow, type consent } from '#shared/consent/consent.contract'
import { consentStatusAt } from '#shared/consent/consent-life'
import { companyConsents } from './company-consents.view.ts'
import { consents, readUsed } from './consent.store.ts'
import { loadOwnConsent } from './find-consent.ts'
import type { Use, UsedConsent } from './used-consent.ts'

const Agreed = z.object({ text: z.object({ zh: z.string(), en: z.string() }) })

/** What each is and how often it was used is read from the ledger: a withdrawal shows at once. */
export const listConsents: Verb<typeof consent.list> = async (ctx, { query }) => {
  const { items, nextCursor } = await readList(ctx, companyConsents, actingOrganisation(ctx), query)
  const used = await readUsed(
    ctx.platform,
    items.map(({ consentId }) => consentId),
  )
  const byId = new Map(used.map((one) => [one.loaded.id, one]))
  return {
    items: items.flatMap(({ consentId }) => {
      const one = byId.get(consentId)
      return one ? [toRow(ctx, one)] : []
    }),
    nextCursor,
  }
}

export const showConsent: Verb<typeof consent.show> = async (ctx, { params: { consentId } }) => {
  const used = await loadOwnConsent(ctx, consentId)
  const { givenAt, receiptHash: hash } = used.loaded.state
  const { text } = Agreed.parse(await readPayload(ctx.platform, consents.noun, consentId, 1))
  if (hashOf(text) !== hash) throw new Error(`the text of ${consentId} is not what was agreed to`)
  return { ...toRow(ctx, used), receipt: { consentId, givenAt, text, hash } }
}

function toRow(ctx: Ctx, { loaded: { id, version, state }, use }: UsedConsent): ConsentRow {
  const { uses, lastLookAt } = use
  return ConsentRow.parse({ consentId: id, version, ...state, state: statusOf(ctx, state, use), uses, lastLookAt })
}

const statusOf = (ctx: Ctx, consent: Consent, { replacedBy }: Use): ConsentStatus =>
  consent.status === 'live' && replacedBy ? consentLife.end.to : consentStatusAt(consent, ctx.now)
