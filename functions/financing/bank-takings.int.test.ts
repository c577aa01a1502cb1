import { expect, test } from 'vitest'
import type { NeedId } from '#shared/financing/need'
import { useTestDatabase } from '#test/support/database'
import { act, ask, type BankIn, bankIn, companyIn, consentTo, marketPlatform, openedNeed } from '#test/support/market'
import { listBankTakings } from './list-bank-takings.ts'
import { keepNeed } from './move-need.ts'
import { showNeed } from './read-need.ts'
import { confirmTaking } from './submit-application.ts'
import { takeNeed } from './take-need.ts'

const database = useTestDatabase()

async function setting() {
  const market = marketPlatform(database.config)
  const [company, bank, other] = [await companyIn(market), await bankIn(market), await bankIn(market)]
  const taken = async (by: BankIn = bank, needId?: NeedId) => {
    const id = needId ?? (await openedNeed(company, 2))
    await act(by.officer(), takeNeed, { params: { needId: id }, body: { productId: by.productId } })
    return id
  }
  return { market, company, bank, other, taken }
}

const listOf = (bank: BankIn) => ask(bank.officer(), listBankTakings, {})
const needsOf = async (bank: BankIn) => (await listOf(bank)).items.map(({ needId }) => needId)

test('what a bank has taken stays in its list, what runs out first on top, and never says whose it is', async () => {
  const { market, company, bank, other, taken } = await setting()
  const first = await taken()
  market.clock.move(3_600_000)
  const second = await taken()
  const { items, isCut } = await listOf(bank)
  expect(items.map(({ needId }) => needId)).toEqual([first, second])
  expect(items[0]).toMatchObject({
    ...{ productId: bank.productId, origin: 'taken', county: '330902', terms: { amountFen: 100_000_000 } },
    confirmBy: '2026-03-03T17:30:00.000+08:00',
  })
  expect(isCut).toBe(false)
  const text = JSON.stringify(items)
  for (const hidden of [company.uscc, company.organisationId, '远帆']) expect(text).not.toContain(hidden)
  expect(await needsOf(other)).toEqual([])
})

test('a taking leaves the list when it is confirmed, and only its own bank’s', async () => {
  const { company, bank, other, taken } = await setting()
  const needId = await taken()
  await taken(other, needId)
  const { takings } = await ask(company.owner(), showNeed, { params: { needId } })
  const { takingId } = takings.find(({ bankId }) => bankId === bank.organisationId) ?? expect.fail('not taken')
  const body = { consentId: await consentTo({ company, bank, needId }) }
  await act(company.owner(), confirmTaking, { params: { needId, takingId }, body })
  expect([await needsOf(bank), await needsOf(other)]).toEqual([[], [needId]])
})

test('a taking leaves the list when the company takes the need back', async () => {
  const { company, bank, taken } = await setting()
  await act(company.owner(), keepNeed, { params: { needId: await taken() } })
  expect(await needsOf(bank)).toEqual([])
})

test('a taking that ran out is no longer waited for, before the sweep and after it', async () => {
  const { market, bank, taken } = await setting()
  await taken()
  market.clock.move(31.5 * 3_600_000 + 1)
  expect(await needsOf(bank)).toEqual([])
  await market.until('2026-03-03T17:31')
  expect(await needsOf(bank)).toEqual([])
})
