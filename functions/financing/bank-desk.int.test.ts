import { expect, test } from 'vitest'
import { listColleagues } from '#functions/identity/list-colleagues'
import type { ApplicationId } from '#shared/financing/application'
import type { bankInbox } from '#shared/financing/bank-inbox.contract'
import type { OfferStatus } from '#shared/financing/bank-offer.contract'
import type { Input } from '#shared/kernel/route'
import { useTestDatabase } from '#test/support/database'
import {
  act,
  applied,
  ask,
  type BankIn,
  bankIn,
  companyIn,
  marketPlatform,
  needOf,
  offered,
} from '#test/support/market'
import { declineOffer } from './answer-offer.ts'
import { bankOffers } from './bank-offers.view.ts'
import { acceptApplication, assign } from './handle-application.ts'
import { listBankOffers } from './list-bank-offers.ts'
import { withdrawApplication } from './move-application.ts'
import { showBankApplication } from './read-bank-application.ts'
import { showBankInbox } from './show-bank-inbox.ts'

const database = useTestDatabase()

async function setting(applications: number) {
  const market = marketPlatform(database.config, [bankOffers])
  const [company, bank] = [await companyIn(market), await bankIn(market)]
  const cases: { params: { applicationId: ApplicationId } }[] = []
  for (let nth = 0; nth < applications; nth++) {
    const amountFen = 100_000_000 - nth * 10_000_000
    const applicationId = await applied({ company, bank, needId: await needOf(company, { amountFen }) })
    cases.push({ params: { applicationId } })
    market.clock.move(3_600_000)
  }
  const nth = (at: number) => cases[at] ?? expect.fail(`there is no case ${at}`)
  const idOf = (at: number) => nth(at).params.applicationId
  return { market, company, bank, nth, idOf }
}

const defaults = { view: 'open', sort: 'clock', page: 1, limit: 20 } as const
const inbox = (bank: BankIn, query: Partial<Input<typeof bankInbox.show>['query']> = {}, officer = 0) =>
  ask(bank.officer(officer), showBankInbox, { query: { ...defaults, ...query } })

test('the inbox counts each view, says what is due, and puts what nobody waits for last', async () => {
  const { company, bank, nth, idOf } = await setting(4)
  await act(bank.officer(), acceptApplication, nth(0))
  await act(bank.officer(), assign, { ...nth(1), body: { assignee: bank.officers[1] ?? null, bankReference: null } })
  await offered(bank, idOf(2))
  await act(company.owner(), withdrawApplication, nth(3))
  const { items, counts, today, dueToday, overdue } = await inbox(bank)
  expect(items.map(({ applicationId }) => applicationId)).toEqual([1, 0, 2].map(idOf))
  expect({ counts, today, dueToday, overdue }).toEqual({
    counts: { new: 1, mine: 0, approval: 0, open: 3 },
    today: { received: 4, answered: 3 },
    dueToday: 0,
    overdue: 0,
  })
  const theirs = await inbox(bank, { view: 'mine' }, 1)
  expect(theirs.items).toMatchObject([{ applicationId: idOf(1), assignee: bank.officers[1] }])
  expect(theirs.items[0]?.assigneeName).toMatch(/^loan_officer /)
})

test('what ran out is counted as late, and everything of an untouched day as due', async () => {
  const { market, bank } = await setting(2)
  await market.until('2026-03-03T10:00')
  expect(await inbox(bank)).toMatchObject({ dueToday: 2, overdue: 0, today: { received: 0, answered: 0 } })
  await market.until('2026-03-03T18:00')
  expect(await inbox(bank)).toMatchObject({ dueToday: 0, overdue: 2 })
})

test('filters, order and pages hold for counts and neighbours too', async () => {
  const { bank, idOf } = await setting(3)
  const [first] = (await inbox(bank)).products
  expect(first).toMatchObject({ productId: bank.productId, count: 3 })
  const page = await inbox(bank, { sort: 'amount_up', page: 2, limit: 2, productId: bank.productId, around: idOf(1) })
  expect(page.items.map(({ applicationId }) => applicationId)).toEqual([idOf(0)])
  expect(page).toMatchObject({
    ...{ total: 3, page: 2, pages: 2 },
    around: { at: 2, previousId: idOf(2), nextId: idOf(0) },
  })
  expect(await inbox(bank, { county: '999999' })).toMatchObject({ items: [], counts: { open: 0 }, total: 0, pages: 1 })
})

test('another bank’s inbox and offers hold nothing of it', async () => {
  const { market, bank, idOf } = await setting(1)
  await offered(bank, idOf(0))
  const other = await bankIn(market)
  expect(await inbox(other)).toMatchObject({ items: [], counts: { open: 0 }, products: [] })
  expect(await offersOf(other, 'awaiting')).toEqual([])
})

const offersOf = async (bank: BankIn, status: OfferStatus) =>
  (await ask(bank.officer(), listBankOffers, { query: { status, limit: 10 } })).items

test('an offer stands among those that wait until it is answered, runs out, or its application ends', async () => {
  const { market, company, bank, nth, idOf } = await setting(3)
  for (const at of [0, 1, 2])
    await offered(bank, idOf(at), { amountFen: 70_000_000, lessThanAskedReason: '抵押率上限' })
  expect(await offersOf(bank, 'awaiting')).toMatchObject([{}, {}, { terms: { amountFen: 70_000_000 }, endedAt: null }])
  await act(company.owner(), declineOffer, { ...nth(0), body: { reason: 'terms' } })
  await act(company.owner(), withdrawApplication, nth(1))
  expect(await offersOf(bank, 'declined')).toMatchObject([{ applicationId: idOf(0), declineReason: 'terms' }])
  expect(await offersOf(bank, 'lapsed')).toMatchObject([{ applicationId: idOf(1), state: 'withdrawn' }])
  market.clock.move(8 * 86_400_000)
  const [over] = await offersOf(bank, 'awaiting')
  expect(over).toMatchObject({ applicationId: idOf(2), status: 'lapsed' })
  expect(over?.endedAt).toBe(over?.validUntil)
})

test('a case says within what a proposal must lie, and what its consent covers', async () => {
  const { bank, nth } = await setting(1)
  expect(await ask(bank.officer(), showBankApplication, nth(0))).toMatchObject({
    product: { amountFen: { min: expect.any(Number) }, repaymentWays: expect.arrayContaining(['equal_instalment']) },
    consent: { isLive: true, categories: ['identity', 'tax'], dataMonths: 24 },
  })
})

test('colleagues are those who handle loans, by the names that the bank gave them', async () => {
  const { bank } = await setting(0)
  const { items } = await ask(bank.officer(), listColleagues, {})
  expect(items.map(({ personId }) => personId)).toEqual([...bank.officers, ...bank.approvers])
  expect(items[1]).toMatchObject({ roles: ['loan_officer'], displayName: expect.stringMatching(/^loan_officer/) })
})
