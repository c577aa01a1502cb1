import { expect, test } from 'vitest'
import { withdrawConsent } from '#functions/consent/withdraw-consent'
import { deliver } from '#functions/platform/consumer'
import { eventsAfter } from '#functions/platform/ledger-event'
import { ConsentId } from '#shared/consent/consent'
import type { ApplicationId } from '#shared/financing/application'
import { clockBreached } from '#shared/financing/application.events'
import { collect } from '#test/support/collect'
import { useTestDatabase } from '#test/support/database'
import {
  act,
  applicationNow,
  applied,
  ask,
  bankIn,
  companyIn,
  consentTo,
  type Market,
  marketPlatform,
  needNow,
  needOf,
} from '#test/support/market'
import { appliedCase } from '#test/support/market-case'
import { acceptApplication } from './handle-application.ts'
import { resumePaused, supplyApplication } from './move-application.ts'
import { onConsentWithdrawn } from './on-consent-withdrawn.ts'
import { listBankApplications } from './read-bank-application.ts'
import { showCompanyApplication } from './read-company-application.ts'
import { returnApplication } from './return-application.ts'

const database = useTestDatabase()

const setting = (banks?: number) => appliedCase(database.config, banks)

async function breachesOf(market: Market, applicationId: ApplicationId) {
  const events = await collect(eventsAfter(market, 'APPLICATION', applicationId, 0))
  return events
    .filter(({ type }) => type === clockBreached.type)
    .map(({ at, data }) => `${at.slice(0, 16)} ${data.clock} ${data.to}`)
}

test('three banks are told and nobody clicks: each has its breach after a working day, the office a day later, with no human act', async () => {
  const { market, company, needId, cases } = await setting(3)
  // Monday 10:00; accept counts to Tuesday 17:30, decide to Thursday 17:30.
  await market.until('2026-03-03T17:30')
  for (const { applicationId } of cases) expect(await breachesOf(market, applicationId)).toEqual([])
  await market.until('2026-03-03T17:31')
  for (const { bank, applicationId } of cases) {
    expect(await breachesOf(market, applicationId)).toEqual(['2026-03-03T17:31 accept bank'])
    const { items } = await ask(bank.officer(), listBankApplications, {
      query: { tab: 'new', mine: 'false', limit: 10 },
    })
    expect(items).toMatchObject([{ applicationId, duty: { clock: 'accept', state: 'breached' } }])
    // 还没有答复: the company reads that the bank is late.
    const seen = await ask(company.owner(), showCompanyApplication, { params: { applicationId } })
    expect(seen).toMatchObject({ state: 'submitted', duty: { clock: 'accept', state: 'breached' } })
    expect(seen.timeline[0]).toMatchObject({ what: clockBreached.type, by: { side: 'system' } })
  }
  await market.until('2026-03-06T18:00')
  for (const { applicationId } of cases)
    expect((await breachesOf(market, applicationId)).map((one) => one.slice(17))).toEqual([
      'accept bank',
      'accept office',
      'decide bank',
      'decide office',
    ])
  expect(await needNow(company.owner(), needId)).toMatchObject({ status: 'applied' })
  await market.until('2026-03-20T18:00')
  for (const { applicationId } of cases) expect(await breachesOf(market, applicationId)).toHaveLength(4)
})

test('a bank that answers in time has no breach, and its clock says what it used', async () => {
  const { market, company, bank, applicationId } = await setting()
  await market.until('2026-03-02T16:00')
  await act(bank.officer(), acceptApplication, { params: { applicationId } })
  await market.until('2026-03-04T09:00')
  expect(await breachesOf(market, applicationId)).toEqual([])
  const { clocks, duty } = await ask(company.owner(), showCompanyApplication, { params: { applicationId } })
  expect(clocks.accept).toMatchObject({ state: 'in_time', usedMs: 6 * 3_600_000 })
  expect(duty).toMatchObject({ clock: 'decide', dueAt: '2026-03-05T17:30:00.000+08:00', state: 'running' })
})

test('the first return stops the bank’s clock and the deadline moves by what it stood; the second does not', async () => {
  const { market, company, bank, applicationId } = await setting()
  const params = { applicationId }
  const missing = [{ document: 0, words: null, reason: null }]
  await market.until('2026-03-02T12:00')
  await act(bank.officer(), acceptApplication, { params })
  await act(bank.officer(), returnApplication, { params, body: { missing } })
  expect(await ask(company.owner(), showCompanyApplication, { params })).toMatchObject({
    state: 'returned',
    duty: { state: 'paused' },
    missing: [{ words: { zh: '营业执照' }, reason: null }],
  })
  // Until Monday the next week: five working days.
  await market.until('2026-03-09T12:00')
  expect(await breachesOf(market, applicationId)).toEqual([])
  await act(company.staff(), supplyApplication, { params, body: { note: '已补' } })
  const state = await applicationNow(bank.officer(), applicationId)
  expect(state).toMatchObject({ status: 'accepted', missing: [], returns: 1 })
  expect(state.clocks.decide.dueAt).toBe('2026-03-12T17:30:00.000+08:00')
  await act(bank.officer(), returnApplication, { params, body: { missing } })
  await market.until('2026-03-12T17:31')
  expect(await breachesOf(market, applicationId)).toEqual(['2026-03-12T17:31 decide bank'])
  expect(await applicationNow(bank.officer(), applicationId)).toMatchObject({ status: 'returned', returns: 2 })
})

test('what is not handed in in thirty days expires', async () => {
  const { market, bank, applicationId } = await setting()
  const params = { applicationId }
  await act(bank.officer(), returnApplication, {
    params,
    body: { missing: [{ document: null, words: '渔船检验证书', reason: '证书在 3 月到期' }] },
  })
  await market.until('2026-04-01T09:59')
  expect(await applicationNow(bank.officer(), applicationId)).toMatchObject({ status: 'returned' })
  await market.until('2026-04-01T10:01')
  expect(await applicationNow(bank.officer(), applicationId)).toMatchObject({ status: 'expired' })
})

test('the list of what is missing is clear: a paper beyond the product’s list says why it is needed', async () => {
  const { bank, applicationId } = await setting()
  const missing = [
    { document: 7, words: null, reason: null },
    { document: null, words: '第八份材料', reason: null },
    { document: null, words: null, reason: '要' },
  ]
  await expect(
    act(bank.officer(), returnApplication, { params: { applicationId }, body: { missing } }),
  ).rejects.toMatchObject({
    message: 'missing_unclear',
    faults: [
      { pointer: '#/body/missing/0/document' },
      { pointer: '#/body/missing/1/reason' },
      { pointer: '#/body/missing/2/words' },
    ],
  })
})

test('a withdrawn consent pauses the application at once and refuses nothing; a new one lets it go on where it stood', async () => {
  const { market, company, bank, needId, applicationId } = await setting()
  const params = { applicationId }
  await act(bank.officer(), acceptApplication, { params })
  const { consentId } = await applicationNow(company.owner(), applicationId)
  await act(company.owner(), withdrawConsent, { params: { consentId: ConsentId.parse(consentId) } })
  expect(await ask(company.owner(), showCompanyApplication, { params })).toMatchObject({
    state: 'paused',
    duty: { clock: 'decide', state: 'paused' },
  })
  await market.until('2026-03-09T10:00')
  expect(await breachesOf(market, applicationId)).toEqual([])
  const resume = (id: ConsentId) => act(company.owner(), resumePaused, { params, body: { consentId: id } })
  await expect(resume(ConsentId.parse(consentId))).rejects.toMatchObject({ values: { reason: 'withdrawn' } })
  const newer = await consentTo({ company, bank, needId })
  await resume(newer)
  const state = await applicationNow(bank.officer(), applicationId)
  expect(state).toMatchObject({ status: 'accepted', consentId: newer })
  // Five working days it stood.
  expect(state.clocks.decide.dueAt).toBe('2026-03-12T17:30:00.000+08:00')
})

test('a consent that was given anew before anybody heard of the withdrawal pauses nothing', async () => {
  const { market, company, bank, needId, applicationId } = await setting()
  const { consentId } = await applicationNow(company.owner(), applicationId)
  market.relays = false
  await act(company.owner(), withdrawConsent, { params: { consentId: ConsentId.parse(consentId) } })
  market.relays = true
  await consentTo({ company, bank, needId })
  for (const event of await collect(eventsAfter(market, 'CONSENT', consentId, 1)))
    await deliver(market, onConsentWithdrawn, event)
  expect(await applicationNow(bank.officer(), applicationId)).toMatchObject({ status: 'submitted' })
})

test('a deadline in a year without an official calendar says that it is provisional', async () => {
  const market = marketPlatform(database.config)
  await market.until('2026-12-31T10:00')
  const [company, bank] = [await companyIn(market), await bankIn(market)]
  const applicationId = await applied({ company, bank, needId: await needOf(company) })
  const { duty, clocks } = await ask(company.owner(), showCompanyApplication, { params: { applicationId } })
  expect(duty).toMatchObject({ provisional: true })
  expect(clocks.decide).toMatchObject({ provisional: true })
})
