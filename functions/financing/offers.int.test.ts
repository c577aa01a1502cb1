import { expect, test } from 'vitest'
import type { DomainError } from '#shared/kernel/domain-error'
import { useTestDatabase } from '#test/support/database'
import {
  act,
  applicationNow,
  applied,
  ask,
  bankIn,
  companyIn,
  consentTo,
  fairTerms,
  needNow,
  needOf,
  offered,
} from '#test/support/market'
import { appliedCase } from '#test/support/market-case'
import { acceptOffer, declineOffer } from './answer-offer.ts'
import { proposeTerms } from './decide-application.ts'
import { acceptApplication } from './handle-application.ts'
import { withdrawNeed } from './move-need.ts'
import { listCompanyApplications, listOffers, showCompanyApplication } from './read-company-application.ts'
import { signApplication } from './sign-application.ts'
import { applyForLoan } from './submit-application.ts'

const database = useTestDatabase()

/** One need, so many banks, an application to each; the last one has no offer yet. */
async function setting(banks: number) {
  const one = await appliedCase(database.config, banks)
  const [first = expect.fail('one bank at least'), second = first, third = first] = one.cases
  return { ...one, first, second, third }
}
type Outcome = 'accepted' | { code: string; state: unknown }

const outcomeOf = (done: Promise<{ state: string }>): Promise<Outcome> =>
  done.then(
    () => 'accepted' as const,
    (error: DomainError) => ({ code: error.message, state: error.values.state ?? error.values.applicationId }),
  )

test('fifty accept at once: one wins, the others hear the present state, and the rest of the need ends', async () => {
  const { company, needId, first, second, third } = await setting(3)
  await offered(first.bank, first.applicationId)
  await offered(second.bank, second.applicationId)
  const calls = Array.from({ length: 50 }, (_, nth) => {
    const { applicationId } = nth % 2 === 0 ? first : second
    return outcomeOf(act(company.owner(), acceptOffer, { params: { applicationId } }))
  })
  const outcomes = await Promise.all(calls)
  expect(outcomes.filter((one) => one === 'accepted')).toHaveLength(1)
  const [won, lost] = outcomes.indexOf('accepted') % 2 === 0 ? [first, second] : [second, first]
  const known: (Outcome | object)[] = [
    { code: 'state_forbids', state: 'offer_accepted' },
    { code: 'state_forbids', state: 'superseded' },
    { code: 'offer_accepted_elsewhere', state: won.applicationId },
  ]
  for (const outcome of outcomes) if (outcome !== 'accepted') expect(known).toContainEqual(outcome)
  const statusOf = async (one: typeof won) => (await applicationNow(company.owner(), one.applicationId)).status
  expect([await statusOf(won), await statusOf(lost), await statusOf(third)]).toEqual([
    'offer_accepted',
    'superseded',
    'superseded',
  ])
  expect((await applicationNow(company.owner(), lost.applicationId)).offer).toMatchObject({ status: 'lapsed' })
  expect(await needNow(company.owner(), needId)).toMatchObject({ status: 'closed' })
})

test('from the acceptance on nobody applies with the need, also before the need itself has heard of it', async () => {
  const { market, company, needId, first } = await setting(1)
  await offered(first.bank, first.applicationId)
  const third = await bankIn(market)
  const consentId = await consentTo({ company, bank: third, needId })
  market.relays = false
  await act(company.owner(), acceptOffer, { params: { applicationId: first.applicationId } })
  expect(await needNow(company.owner(), needId)).toMatchObject({ status: 'applied' })
  const body = { productId: third.productId, consentId }
  await expect(act(company.owner(), applyForLoan, { params: { needId }, body })).rejects.toMatchObject({
    message: 'offer_accepted_elsewhere',
    values: { applicationId: first.applicationId },
  })
  await expect(act(company.owner(), withdrawNeed, { params: { needId } })).rejects.toMatchObject({
    values: { state: 'closed' },
  })
})

test('offers lie side by side: the whole amount first, then what it costs in all, by the one schedule', async () => {
  const { company, needId, cases, first, second, third } = await setting(3)
  await offered(first.bank, first.applicationId, { rateBp: 390 })
  await offered(second.bank, second.applicationId, { rateBp: 360 })
  await offered(third.bank, third.applicationId, { amountFen: 40_000_000, lessThanAskedReason: '额度不足' })
  const { items, otherApplications } = await ask(company.staff(), listOffers, { query: { needId } })
  expect(items.map(({ applicationId }) => applicationId)).toEqual(
    [second, first, third].map(({ applicationId }) => applicationId),
  )
  expect(items[0]).toMatchObject({
    givesWholeAmount: true,
    promisedPayDays: 5,
    // 1,000,000 yuan x 3.60 % for a year; 3,000 yuan a month.
    offer: { aprBp: 360, totalCostFen: 3_600_000, firstInstalmentFen: 300_000, lessThanAskedReason: null },
  })
  expect(items[2]).toMatchObject({ givesWholeAmount: false, offer: { lessThanAskedReason: '额度不足' } })
  expect(otherApplications).toBe(cases.length - 1)
  const stranger = await companyIn((await setting(1)).market)
  await expect(ask(stranger.owner(), listOffers, { query: { needId } })).rejects.toThrow('not_found')
})

test('less than asked says why, no price is dearer than published, and what is not lent is not offered', async () => {
  const { first } = await setting(1)
  const params = { applicationId: first.applicationId }
  await act(first.bank.officer(), acceptApplication, { params })
  const faultsOf = (terms: Partial<typeof fairTerms>) =>
    act(first.bank.officer(), proposeTerms, { params, body: { ...fairTerms, ...terms, opinion: '同意' } }).then(
      () => [],
      (error: DomainError) => error.faults.map(({ pointer, code }) => `${pointer} ${code}`),
    )
  expect(await faultsOf({ amountFen: 40_000_000 })).toEqual(['#/body/lessThanAskedReason reason_missing'])
  expect(await faultsOf({ lessThanAskedReason: '没有少' })).toEqual(['#/body/lessThanAskedReason reason_needless'])
  // LPR 3.00 % + 120 bp is what the product publishes as its top.
  expect(await faultsOf({ rateBp: 421, feesBp: 10 })).toEqual([
    '#/body/rateBp dearer_than_published',
    '#/body/feesBp dearer_than_published',
  ])
  expect(await faultsOf({ termMonths: 48, repaymentWay: 'bullet' })).toEqual([
    '#/body/termMonths out_of_range',
    '#/body/repaymentWay not_offered',
  ])
  expect(await faultsOf({ rateBp: 420 })).toEqual([])
})

test('a declined offer has its reason and stays declined; the need goes on', async () => {
  const { company, needId, first } = await setting(1)
  const params = { applicationId: first.applicationId }
  await offered(first.bank, first.applicationId)
  await act(company.staff(), declineOffer, { params, body: { reason: 'too_slow' } })
  expect(await ask(company.owner(), showCompanyApplication, { params })).toMatchObject({
    state: 'declined',
    declineReason: 'too_slow',
    offer: { status: 'declined' },
  })
  await expect(act(company.owner(), acceptOffer, { params })).rejects.toMatchObject({ values: { state: 'declined' } })
  expect(await needNow(company.owner(), needId)).toMatchObject({ status: 'applied' })
})

test('an offer lapses when its days are over: at once for whoever accepts, and in the ledger by the next sweep', async () => {
  const { market, company, first } = await setting(1)
  const params = { applicationId: first.applicationId }
  await offered(first.bank, first.applicationId, { validDays: 3 })
  market.clock.move(3 * 86_400_000)
  await expect(act(company.owner(), acceptOffer, { params })).rejects.toMatchObject({ values: { state: 'expired' } })
  expect(await ask(company.owner(), showCompanyApplication, { params })).toMatchObject({
    state: 'expired',
    offer: { status: 'lapsed' },
  })
  await market.until('2026-03-05T10:01')
  expect(await applicationNow(company.owner(), first.applicationId)).toMatchObject({ status: 'expired' })
})

test('nothing is signed that was not accepted', async () => {
  const { first } = await setting(1)
  await offered(first.bank, first.applicationId)
  const params = { applicationId: first.applicationId }
  await expect(
    act(first.bank.officer(), signApplication, { params, body: { contractNumber: 'HT-1' } }),
  ).rejects.toMatchObject({ values: { state: 'offered', from: 'offer_accepted' } })
})

test("the applications of one need are listed by themselves; another company's need is not there", async () => {
  const { market, company, needId, first, second } = await setting(2)
  const other = await needOf(company)
  await applied({ company, bank: first.bank, needId: other })
  const list = (ofNeed?: typeof needId) =>
    ask(company.owner(), listCompanyApplications, { query: { limit: 50, needId: ofNeed } })
  const ids = (await list(needId)).items.map(({ applicationId }) => applicationId)
  expect(ids.sort()).toEqual([first.applicationId, second.applicationId].sort())
  expect((await list()).items).toHaveLength(3)
  const stranger = await companyIn(market)
  await expect(ask(stranger.owner(), listCompanyApplications, { query: { limit: 50, needId } })).rejects.toMatchObject({
    message: 'not_found',
  })
})
