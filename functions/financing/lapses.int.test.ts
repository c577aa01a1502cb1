import { expect, test } from 'vitest'
import * as z from 'zod'
import { pullReport } from '#functions/credit/pull-report'
import { views } from '#functions/entries/reactions'
import { listNotices } from '#functions/notification/list-notices'
import { stateKey } from '#functions/platform/aggregate'
import type { Ctx } from '#functions/platform/context'
import { eventsAfter } from '#functions/platform/ledger-event'
import { collect } from '#test/support/collect'
import { useTestDatabase } from '#test/support/database'
import { act, applicationNow, ask, consentTo, needNow, needOf, offered } from '#test/support/market'
import { appliedCase } from '#test/support/market-case'
import { acceptOffer } from './answer-offer.ts'
import { acceptApplication } from './handle-application.ts'
import { resumePaused } from './move-application.ts'
import { listBankApplications } from './read-bank-application.ts'
import { showCompanyApplication } from './read-company-application.ts'
import { signApplication } from './sign-application.ts'

const database = useTestDatabase()

const notices = views.filter(({ name }) => name.endsWith('-notices'))
const setting = () => appliedCase(database.config, 1, notices)
const toldTo = async (ctx: Ctx) => (await ask(ctx, listNotices, { query: { limit: 50 } })).items
const kindsTold = async (ctx: Ctx) => (await toldTo(ctx)).map(({ kind }) => kind)
const sign = { contractNumber: 'HT-1' }

test('an accepted offer that nobody signs lapses after thirty days: both sides are told, and the bank can sign no more', async () => {
  const { market, company, bank, needId, applicationId } = await setting()
  const params = { applicationId }
  await market.until('2026-03-02T15:00')
  await offered(bank, applicationId)
  await act(company.owner(), acceptOffer, { params })
  const waiting = await ask(company.owner(), showCompanyApplication, { params })
  expect(waiting.offer).toMatchObject({ status: 'accepted', signBy: '2026-04-01T15:00:00.000+08:00' })
  // The consent is given anew, so that its end pauses nothing.
  await market.until('2026-03-30T10:00')
  await consentTo({ company, bank, needId })
  market.clock.move(2 * 86_400_000 + 5 * 3_600_000)
  // By now in the code, before any sweep.
  await expect(act(bank.officer(), signApplication, { params, body: sign })).rejects.toMatchObject({
    values: { state: 'expired' },
  })
  expect(await applicationNow(bank.officer(), applicationId)).toMatchObject({ status: 'offer_accepted' })
  await market.until('2026-04-01T15:01')
  expect(await applicationNow(bank.officer(), applicationId)).toMatchObject({
    status: 'expired',
    offer: { status: 'lapsed' },
  })
  expect((await collect(eventsAfter(market, 'APPLICATION', applicationId, 0))).at(-1)?.type).toBe(
    'application.signing_lapsed',
  )
  expect(await kindsTold(company.owner())).toContain('signing_ran_out')
  const officer = await toldTo(bank.officer())
  expect(officer.map(({ kind }) => kind)).toContain('signing_lapsed')
  expect(officer.find(({ kind }) => kind === 'offer_accepted')?.doneAt).not.toBeNull()
  // One offer of a need is accepted, whatever comes of it: another loan is another need.
  expect(await needNow(company.owner(), needId)).toMatchObject({ status: 'closed' })
  const { items } = await ask(bank.officer(), listBankApplications, {
    query: { tab: 'done', mine: 'false', limit: 10 },
  })
  expect(items).toMatchObject([{ applicationId, state: 'expired' }])
})

test('an offer of the form before waits without a time, and can be signed', async () => {
  const { market, company, bank, applicationId } = await setting()
  const params = { applicationId }
  await offered(bank, applicationId)
  await act(company.owner(), acceptOffer, { params })
  const { ledger } = market.config.tables
  const { form, state, ...item } = (await market.db.get(ledger, stateKey('APPLICATION', applicationId))) ?? {}
  expect(form).toBe(2)
  const { signBy: _signBy, ...offer } = z
    .looseObject({})
    .parse(z.looseObject({ offer: z.unknown() }).parse(state).offer)
  await market.db.put(ledger, { ...item, state: { ...z.looseObject({}).parse(state), offer } })
  expect(await applicationNow(bank.officer(), applicationId)).toMatchObject({
    offer: { signBy: null, status: 'accepted' },
  })
  market.clock.move(300 * 86_400_000)
  expect(await act(bank.officer(), signApplication, { params, body: sign })).toMatchObject({ state: 'signed' })
})

test('what is signed in time lapses no more', async () => {
  const { market, company, bank, applicationId } = await setting()
  const params = { applicationId }
  await offered(bank, applicationId)
  await act(company.owner(), acceptOffer, { params })
  await market.until('2026-03-31T16:00')
  await act(bank.officer(), signApplication, { params, body: sign })
  await market.until('2026-04-10T10:00')
  expect(await applicationNow(bank.officer(), applicationId)).toMatchObject({ status: 'signed' })
})

test('a consent that ends by its time pauses what rests on it, after a reminder; a new one lets it go on', async () => {
  const { market, company, bank, needId, applicationId } = await setting()
  const params = { applicationId }
  await act(bank.officer(), acceptApplication, { params })
  await market.until('2026-03-27T09:59')
  expect(await kindsTold(company.owner())).not.toContain('consent_ends_soon')
  await market.until('2026-03-27T10:01')
  const [soon] = (await toldTo(company.owner())).filter(({ kind }) => kind === 'consent_ends_soon')
  expect(soon).toMatchObject({ until: '2026-04-01T10:00:00.000+08:00' })
  expect(soon?.text.zh).toContain('2026-04-01 10:00')
  expect(await applicationNow(bank.officer(), applicationId)).toMatchObject({ status: 'accepted' })
  await market.until('2026-04-01T10:01')
  expect(await applicationNow(bank.officer(), applicationId)).toMatchObject({
    status: 'paused',
    pausedFrom: 'accepted',
  })
  expect(await kindsTold(company.owner())).toEqual(expect.arrayContaining(['application_paused', 'consent_ran_out']))
  expect(await kindsTold(bank.officer())).toContain('paused_without_consent')
  await expect(
    act(bank.officer(), pullReport, { params, body: { categories: ['identity'], dataMonths: 12 } }),
  ).rejects.toMatchObject({ message: 'no_consent' })
  const consentId = await consentTo({ company, bank, needId })
  await act(company.owner(), resumePaused, { params, body: { consentId } })
  expect(await applicationNow(bank.officer(), applicationId)).toMatchObject({ status: 'accepted', consentId })
})

test('one that was given anew before its end pauses nothing, and of one on which nothing rests nobody is reminded', async () => {
  const { market, company, bank, needId, applicationId } = await setting()
  await market.until('2026-03-20T10:00')
  await consentTo({ company, bank, needId })
  const elsewhere = await needOf(company)
  await consentTo({ company, bank, needId: elsewhere })
  await market.until('2026-04-02T10:00')
  expect(await applicationNow(bank.officer(), applicationId)).toMatchObject({ status: 'submitted' })
  await market.until('2026-04-14T11:00')
  const reminders = (await toldTo(company.owner())).filter(({ kind }) => kind === 'consent_ends_soon')
  expect(reminders).toHaveLength(1)
})
