import { expect, test } from 'vitest'
import { sweepDue } from '#functions/platform/due'
import { eventsAfter } from '#functions/platform/ledger-event'
import { runCommand } from '#functions/platform/run-command'
import { hashOf } from '#functions/platform/seal'
import { project } from '#functions/platform/view'
import type { ConsentTerms } from '#shared/consent/consent'
import { consentEnded, consentEndsSoon, consentGiven, consentWithdrawn } from '#shared/consent/consent.events'
import type { DomainError } from '#shared/kernel/domain-error'
import { plusDays } from '#shared/kernel/instant'
import { collect } from '#test/support/collect'
import { companyOn } from '#test/support/company'
import { agreeTo, relayConsent, someNeed, someTerms } from '#test/support/consents'
import { useTestDatabase } from '#test/support/database'
import { bankOn } from '#test/support/shelf'
import { type TestPlatform, testPlatform } from '#test/support/test-context'
import { companyConsents } from './company-consents.view.ts'
import { consentExpiry } from './end-consent.ts'
import { findNewestConsent } from './find-consent.ts'
import { giveConsent } from './give-consent.ts'
import { listConsents, showConsent } from './read-consents.ts'
import { withdrawConsent } from './withdraw-consent.ts'
import { showConsentText } from './write-consent-text.ts'

const database = useTestDatabase()
const none = { params: undefined, query: undefined, body: undefined }
const day = 86_400_000

async function parties() {
  const platform = testPlatform(database.config)
  const [company, bank] = await Promise.all([companyOn(platform), bankOn(platform)])
  const [needId, productId] = await Promise.all([someNeed(company.owner()), bank.publish()])
  const scope = { bankId: bank.organisationId, needId, productId }
  return { platform, company, bank, scope }
}

const eventsOf = (platform: TestPlatform, id: string) => collect(eventsAfter(platform, 'CONSENT', id, 0))

async function projected(platform: TestPlatform, id: string) {
  for (const event of await eventsOf(platform, id)) {
    await project(platform, companyConsents, event)
    await project(platform, consentExpiry.view, event)
  }
}

test('an owner agrees to the text as it was shown, and has it on a receipt with its hash', async () => {
  const { platform, company, scope } = await parties()
  const terms = someTerms(scope)
  const { categories: category, ...rest } = terms
  const shown = await showConsentText(company.staff(), { ...none, query: { ...rest, category, useLimit: 1 } })
  expect(shown.sensitive).toEqual(['tax'])
  expect(shown.text.zh).toContain('远帆水产')
  expect(shown.text.zh).toContain('群岛银行')
  const consentId = await agreeTo(company.owner(), terms)
  const one = { ...none, params: { consentId } }
  const found = await showConsent(company.staff(), one)
  expect(found).toMatchObject({ state: 'live', categories: ['identity', 'tax'], uses: 0, lastLookAt: null })
  expect(found.endsAt).toBe(plusDays(platform.clock.now(), 30))
  expect(found.receipt).toEqual({
    consentId,
    givenAt: platform.clock.now(),
    text: shown.text,
    hash: hashOf(shown.text),
  })
})

test('a sensitive category that was not ticked by itself is refused, and so is a tick for nothing', async () => {
  const { company, scope } = await parties()
  const terms = someTerms(scope, { categories: ['identity', 'tax', 'property'] })
  const body = { ...terms, agreedTextHash: '0'.repeat(64) }
  const give = (tickedSensitive: ConsentTerms['categories']) =>
    giveConsent(company.owner(), { ...none, body: { ...body, tickedSensitive } }).then(
      () => [],
      (error: DomainError) => error.faults.map(({ code, detail }) => `${code} ${detail.en.split(':')[0]}`),
    )
  expect(await give([])).toEqual(['sensitive_not_ticked tax', 'sensitive_not_ticked property'])
  expect(await give(['tax', 'property', 'declared'])).toEqual(['ticked_but_not_asked declared'])
})

test('terms that are not those of the text that was shown are not agreed to', async () => {
  const { company, scope } = await parties()
  const shown = someTerms(scope)
  const { hash } = await showConsentText(company.owner(), {
    ...none,
    query: { ...shown, category: shown.categories, useLimit: 1 },
  })
  for (const change of [
    { days: 31 },
    { dataMonths: 25 },
    { useLimit: null },
    { purpose: 'loan_monitoring' as const },
  ]) {
    const body = { ...shown, ...change, tickedSensitive: ['tax' as const], agreedTextHash: hash }
    await expect(giveConsent(company.owner(), { ...none, body })).rejects.toThrow('consent_text_differs')
  }
})

test('neither another company’s need nor another bank’s product can be named, nor an organisation that is no bank', async () => {
  const { platform, company, scope } = await parties()
  const [other, otherBank] = await Promise.all([companyOn(platform), bankOn(platform)])
  const foreign = [
    { needId: await someNeed(other.owner()) },
    { productId: await otherBank.publish() },
    { bankId: other.organisationId },
  ]
  for (const change of foreign)
    await expect(agreeTo(company.owner(), someTerms({ ...scope, ...change }))).rejects.toThrow('not_found')
})

test('withdrawn it is withdrawn at once, once, and by its own company only', async () => {
  const { platform, company, scope } = await parties()
  const consentId = await agreeTo(company.owner(), someTerms(scope))
  const one = { ...none, params: { consentId } }
  const other = await companyOn(platform)
  await expect(withdrawConsent(other.owner(), one)).rejects.toThrow('not_found')
  await expect(showConsent(other.owner(), one)).rejects.toThrow('not_found')
  expect(await withdrawConsent(company.owner(), one)).toMatchObject({ state: 'withdrawn', version: 2 })
  await expect(withdrawConsent(company.owner(), one)).rejects.toThrow('state_forbids')
  expect(await showConsent(company.owner(), one)).toMatchObject({ state: 'withdrawn' })
  const [, withdrawn] = await eventsOf(platform, consentId)
  expect(withdrawn).toMatchObject({
    type: consentWithdrawn.type,
    data: { companyId: company.organisationId, purpose: 'credit_decision', ...scope },
  })
})

test('a newer consent of the same scope closes the older from its own commit on; another scope’s stays', async () => {
  const { platform, company, scope } = await parties()
  const older = await agreeTo(company.owner(), someTerms(scope))
  const monitoring = await agreeTo(company.owner(), someTerms(scope, { purpose: 'loan_monitoring' }))
  const newer = await agreeTo(company.owner(), someTerms(scope, { categories: ['identity'] }))
  const state = async (consentId: typeof older) =>
    (await showConsent(company.owner(), { ...none, params: { consentId } })).state
  expect([await state(older), await state(monitoring), await state(newer)]).toEqual(['ended', 'live', 'live'])
  await expect(withdrawConsent(company.owner(), { ...none, params: { consentId: older } })).rejects.toThrow(
    'state_forbids',
  )
  await relayConsent(platform, newer)
  await relayConsent(platform, newer)
  expect((await eventsOf(platform, older)).map(({ type, data }) => [type, data.because])).toEqual([
    [consentGiven.type, undefined],
    [consentEnded.type, 'replaced'],
  ])
})

test('of two consents given at once for one scope one counts, and the other has ended', async () => {
  const { company, scope } = await parties()
  const given = await Promise.all([1, 2, 3].map((useLimit) => agreeTo(company.owner(), someTerms(scope, { useLimit }))))
  const states = await Promise.all(
    given.map(async (consentId) => (await showConsent(company.owner(), { ...none, params: { consentId } })).state),
  )
  expect(states.toSorted()).toEqual(['ended', 'ended', 'live'])
  const newest = await findNewestConsent(company.owner(), {
    ...scope,
    companyId: company.organisationId,
    purpose: 'credit_decision',
  })
  expect(newest?.loaded.id).toBe(given[states.indexOf('live')])
})

test('a consent ends by itself: at once for whoever looks, and in the ledger by the next sweep', async () => {
  const { platform, company, scope } = await parties()
  const consentId = await agreeTo(company.owner(), someTerms(scope))
  await projected(platform, consentId)
  platform.clock.move(25 * day - 1)
  expect(await sweepDue(platform, consentExpiry)).toBe(0)
  // Five days before its end it says so, once; nothing rests on it.
  platform.clock.move(1)
  expect(await sweepDue(platform, consentExpiry)).toBe(1)
  expect((await eventsOf(platform, consentId)).at(-1)).toMatchObject({
    type: consentEndsSoon.type,
    data: { applicationId: null, endsAt: plusDays(platform.clock.now(), 5) },
  })
  await projected(platform, consentId)
  platform.clock.move(5 * day - 1)
  expect(await sweepDue(platform, consentExpiry)).toBe(0)
  platform.clock.move(1)
  const list = () => listConsents(company.staff(), { ...none, query: { limit: 10 } })
  expect((await list()).items).toMatchObject([{ consentId, state: 'ended' }])
  await expect(withdrawConsent(company.owner(), { ...none, params: { consentId } })).rejects.toThrow('state_forbids')
  expect(await sweepDue(platform, consentExpiry)).toBe(1)
  expect((await eventsOf(platform, consentId)).at(-1)).toMatchObject({ data: { because: 'time' } })
  await projected(platform, consentId)
  expect(await sweepDue(platform, consentExpiry)).toBe(0)
})

test('the list has a company’s own consents, newest first, page by page, and a withdrawal shows at once', async () => {
  const { platform, company, scope } = await parties()
  const given = []
  for (const purpose of ['credit_decision', 'loan_monitoring'] as const) {
    given.push(await agreeTo(company.owner(), someTerms(scope, { purpose })))
    platform.clock.move(1)
  }
  const [first, second] = given
  if (!first || !second) throw new Error('two were given')
  for (const id of given) await projected(platform, id)
  const owner = company.owner()
  await runCommand(owner, () => withdrawConsent(owner, { ...none, params: { consentId: first } }))
  const page = await listConsents(company.staff(), { ...none, query: { limit: 1 } })
  expect(page.items).toMatchObject([{ consentId: second, state: 'live' }])
  const rest = await listConsents(company.staff(), {
    ...none,
    query: { limit: 1, cursor: page.nextCursor ?? '' },
  })
  expect(rest.items).toMatchObject([{ consentId: first, state: 'withdrawn' }])
  const other = await companyOn(platform)
  expect((await listConsents(other.owner(), { ...none, query: { limit: 10 } })).items).toEqual([])
})
