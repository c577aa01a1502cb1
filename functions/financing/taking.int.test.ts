import { expect, test } from 'vitest'
import { foundOrganisation } from '#functions/identity/found-organisation'
import type { Ctx } from '#functions/platform/context'
import { runCommand } from '#functions/platform/run-command'
import { ApplicationId } from '#shared/financing/application'
import type { NeedId, TakingId } from '#shared/financing/need'
import { OrganisationId } from '#shared/identity/organisation'
import type { DomainError } from '#shared/kernel/domain-error'
import { useTestDatabase } from '#test/support/database'
import { InterruptedDb } from '#test/support/interrupted-db'
import {
  act,
  applicationNow,
  applied,
  ask,
  type BankIn,
  bankIn,
  type CompanyIn,
  companyIn,
  consentTo,
  marketPlatform,
  needNow,
  needOf,
  openedNeed,
} from '#test/support/market'
import { contextOf, personContext, somePerson } from '#test/support/test-context'
import { listOpenNeeds } from './list-open-needs.ts'
import { withdrawApplication } from './move-application.ts'
import { keepNeed } from './move-need.ts'
import { showNeed } from './read-need.ts'
import { confirmTaking } from './submit-application.ts'
import { routeNeed, takeNeed } from './take-need.ts'
import { needDue } from './wake-need.ts'

const database = useTestDatabase()

async function setting() {
  const market = marketPlatform(database.config)
  const [company, bank, other] = [await companyIn(market), await bankIn(market), await bankIn(market)]
  return { market, company, bank, other }
}
const take = (bank: BankIn, needId: NeedId) =>
  act(bank.officer(), takeNeed, { params: { needId }, body: { productId: bank.productId } })
const listOf = async (bank: BankIn) => (await ask(bank.officer(), listOpenNeeds, { query: { limit: 20 } })).items
const rowOf = async (bank: BankIn, needId: NeedId) => (await listOf(bank)).find((row) => row.needId === needId)

async function lastTaking(company: CompanyIn, needId: NeedId) {
  const { takings } = await ask(company.owner(), showNeed, { params: { needId } })
  const taking = takings.at(-1)
  if (!taking) throw new Error('nobody has taken it')
  return taking
}
async function confirm(company: CompanyIn, bank: BankIn, needId: NeedId, takingId: TakingId) {
  const consentId = await consentTo({ company, bank, needId })
  return act(company.owner(), confirmTaking, { params: { needId, takingId }, body: { consentId } })
}
async function supervisorIn(market: Awaited<ReturnType<typeof setting>>['market'], county?: string) {
  const founded = await foundOrganisation(contextOf(market, { kind: 'system', id: 'test' }), {
    kind: 'office',
    name: { zh: '金融办', en: 'Financial office' },
    fictional: true,
    ...(county === undefined ? {} : { county }),
  })
  const organisationId = OrganisationId.parse(founded.id)
  const membership = { organisationId, organisationKind: 'office', roles: ['supervisor'] } as const
  return () => personContext(market, somePerson(market), membership)
}

test('banks see what is asked and how much of their rules is met, never who asks', async () => {
  const { company, bank } = await setting()
  const needId = await openedNeed(company)
  const row = await rowOf(bank, needId)
  expect(row).toMatchObject({
    county: '330902',
    industrySection: 'C',
    sizeClass: null,
    maxTakers: 1,
    terms: { amountFen: 100_000_000 },
    products: [{ productId: bank.productId, met: 9, of: 9 }],
  })
  const text = JSON.stringify(await listOf(bank))
  for (const hidden of [company.uscc, company.organisationId, '远帆']) expect(text).not.toContain(hidden)
})

test('a need that is not open is in no list, and nobody takes it', async () => {
  const { company, bank } = await setting()
  const draft = await needOf(company)
  const appliedWith = await needOf(company)
  await applied({ company, bank, needId: appliedWith })
  for (const needId of [draft, appliedWith]) {
    expect(await rowOf(bank, needId)).toBeUndefined()
    await expect(take(bank, needId)).rejects.toThrow('not_found')
  }
  const kept = await openedNeed(company)
  await act(company.owner(), keepNeed, { params: { needId: kept } })
  expect(await rowOf(bank, kept)).toBeUndefined()
  await expect(take(bank, kept)).rejects.toThrow('not_found')
})

test('fifty take one need at once: one wins, the others hear the present state', async () => {
  const { company, bank, other } = await setting()
  const needId = await openedNeed(company)
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, (_, nth) =>
      take(nth % 2 === 0 ? bank : other, needId).then(
        (done) => done.state,
        (error: DomainError) => `${error.message} ${error.values.state}`,
      ),
    ),
  )
  expect(outcomes.filter((one) => one === 'taken')).toHaveLength(1)
  expect(new Set(outcomes)).toEqual(new Set(['taken', 'taken_already taken', 'state_forbids taken']))
  expect((await needNow(company.owner(), needId)).takings).toHaveLength(1)
  expect(await rowOf(other, needId)).toBeUndefined()
})

test('as many banks as allowed prepare an offer, and a bank takes one place only', async () => {
  const { market, company, bank, other } = await setting()
  const needId = await openedNeed(company, 2)
  expect(await take(bank, needId)).toMatchObject({ state: 'open' })
  await expect(take(bank, needId)).rejects.toThrow('taken_already')
  expect(await take(other, needId)).toMatchObject({ state: 'taken' })
  await expect(take(await bankIn(market), needId)).rejects.toThrow('state_forbids')
})

test('the company confirms, which shows who it is and makes the application', async () => {
  const { company, bank, other } = await setting()
  const needId = await openedNeed(company)
  await take(bank, needId)
  const taking = await lastTaking(company, needId)
  expect(taking).toMatchObject({
    status: 'pending',
    bankName: { zh: '群岛银行' },
    confirmBy: '2026-03-03T17:30:00.000+08:00',
  })
  const done = await confirm(company, bank, needId, taking.takingId)
  expect(done).toMatchObject({ state: 'submitted', version: 1 })
  expect(await applicationNow(bank.officer(), done.id)).toMatchObject({ origin: 'taken', bankId: bank.organisationId })
  expect(await needNow(company.owner(), needId)).toMatchObject({ status: 'taken', takings: [{ status: 'confirmed' }] })
  await expect(confirm(company, bank, needId, taking.takingId)).rejects.toThrow('already_applied')
  const stranger = await companyIn((await setting()).market)
  await expect(confirm(stranger, other, await needOf(stranger), taking.takingId)).rejects.toThrow('not_found')
})

test('not confirmed within a working day the need is open again, at once for whoever takes it and in the ledger by the sweep', async () => {
  const { market, company, bank, other } = await setting()
  const [needId, second] = [await openedNeed(company), await openedNeed(company)]
  await take(bank, needId)
  await take(bank, second)
  const taking = await lastTaking(company, needId)
  market.clock.move(31.5 * 3_600_000 + 1)
  await expect(confirm(company, bank, needId, taking.takingId)).rejects.toMatchObject({
    message: 'taking_over',
    values: { state: 'lapsed', confirmBy: '2026-03-03T17:30:00.000+08:00' },
  })
  expect(await take(other, needId)).toMatchObject({ state: 'taken' })
  await market.until('2026-03-03T17:31')
  expect(await needNow(company.owner(), second)).toMatchObject({ status: 'open', takings: [{ status: 'lapsed' }] })
  expect(await rowOf(other, second)).toMatchObject({ state: 'open' })
})

test('a confirmation in time counts, though the need has not heard of it when time is over', async () => {
  const { market, company, bank, other } = await setting()
  const needId = await openedNeed(company)
  await take(bank, needId)
  const { takingId } = await lastTaking(company, needId)
  market.relays = false
  const { id } = await confirm(company, bank, needId, takingId)
  expect((await needNow(company.owner(), needId)).takings).toMatchObject([{ status: 'pending' }])
  await market.until('2026-03-03T17:31')
  await expect(take(other, needId)).rejects.toMatchObject({ values: { state: 'taken' } })
  expect(await applicationNow(bank.officer(), id)).toMatchObject({ status: 'submitted' })
})

test('the last moment is one side’s or the other’s: a taking that was confirmed does not lapse, one that lapsed is not confirmed', async () => {
  const { market, company, bank } = await setting()
  const [first, second] = [await openedNeed(company), await openedNeed(company)]
  await take(bank, first)
  await take(bank, second)
  market.relays = false
  market.clock.move(31.5 * 3_600_000)
  const inTime = company.owner()
  const prepared = async (needId: NeedId) => ({
    params: { needId, takingId: (await lastTaking(company, needId)).takingId },
    body: { consentId: await consentTo({ company, bank, needId }) },
  })
  const [one, other] = [await prepared(first), await prepared(second)]
  market.clock.move(1)
  const late = () => contextOf(market, { kind: 'system', id: 'test' })
  const interrupted = (ctx: Ctx, interrupt: () => Promise<unknown>) => ({
    ...ctx,
    platform: { ...market, db: new InterruptedDb(market.config, interrupt) },
  })
  const lapse = (ctx: Ctx, needId: NeedId) => runCommand(ctx, () => needDue.run(ctx, needId))
  await expect(
    lapse(
      interrupted(late(), () => act(inTime, confirmTaking, one)),
      first,
    ),
  ).rejects.toThrow('state_forbids')
  expect(await needNow(inTime, first)).toMatchObject({ status: 'taken', takings: [{ status: 'pending' }] })
  const again = { ...inTime, idempotency: { key: crypto.randomUUID(), bodyHash: '' } }
  await expect(
    act(
      interrupted(again, () => lapse(late(), second)),
      confirmTaking,
      other,
    ),
  ).rejects.toThrow('taking_over')
  expect(await needNow(inTime, second)).toMatchObject({ status: 'open', takings: [{ status: 'lapsed' }] })
})

test('an application that ends frees the place: the need is open to others', async () => {
  const { company, bank, other } = await setting()
  const needId = await openedNeed(company)
  await take(bank, needId)
  const { takingId } = await lastTaking(company, needId)
  const { id } = await confirm(company, bank, needId, takingId)
  await act(company.owner(), withdrawApplication, { params: { applicationId: ApplicationId.parse(id) } })
  expect(await needNow(company.owner(), needId)).toMatchObject({ status: 'open', takings: [{ status: 'ended' }] })
  expect(await take(other, needId)).toMatchObject({ state: 'taken' })
})

test('the office routes an open need to a bank, which alone may take it for a working day', async () => {
  const { market, company, bank, other } = await setting()
  const [needId, second] = [await openedNeed(company), await openedNeed(company)]
  const supervisor = await supervisorIn(market)
  const route = (id: NeedId) =>
    act(supervisor(), routeNeed, { params: { needId: id }, body: { bankId: bank.organisationId } })
  await route(needId)
  await route(second)
  expect(await rowOf(other, needId)).toBeUndefined()
  expect(await rowOf(bank, needId)).toMatchObject({ state: 'routed', routedUntil: '2026-03-03T17:30:00.000+08:00' })
  await expect(take(other, needId)).rejects.toMatchObject({ values: { state: 'routed' } })
  await take(bank, needId)
  const { takingId } = await lastTaking(company, needId)
  const { id } = await confirm(company, bank, needId, takingId)
  expect(await applicationNow(bank.officer(), id)).toMatchObject({ origin: 'routed' })
  await market.until('2026-03-03T17:31')
  expect(await rowOf(other, second)).toMatchObject({ state: 'open', routedUntil: null })
})

test('a need is routed to banks only, and only while it is open', async () => {
  const { market, company, bank } = await setting()
  const supervisor = await supervisorIn(market)
  const needId = await openedNeed(company)
  const route = (bankId: OrganisationId) => act(supervisor(), routeNeed, { params: { needId }, body: { bankId } })
  await expect(route(company.organisationId)).rejects.toThrow('not_found')
  await take(bank, needId)
  await expect(route(bank.organisationId)).rejects.toMatchObject({ values: { state: 'taken', from: 'open' } })
})

test("a county's office routes no need of another county", async () => {
  const { market, company, bank } = await setting()
  const needId = await openedNeed(company)
  const route = async (county: string) =>
    act((await supervisorIn(market, county))(), routeNeed, {
      params: { needId },
      body: { bankId: bank.organisationId },
    })
  await expect(route('330921')).rejects.toThrow('not_found')
  expect(await route('330902')).toMatchObject({ state: 'routed' })
})

test('a bank takes with a product of its own that is on the shelf', async () => {
  const { company, bank, other } = await setting()
  const needId = await openedNeed(company)
  const takeWith = (productId: BankIn['productId']) =>
    act(bank.officer(), takeNeed, { params: { needId }, body: { productId } })
  await expect(takeWith(other.productId)).rejects.toThrow('not_found')
  await bank.move(bank.productId, 'suspend')
  await expect(takeWith(bank.productId)).rejects.toThrow('not_on_shelf')
})

test('open needs are paged without a double while new ones come in', async () => {
  const { company, bank } = await setting()
  const ids = [await openedNeed(company), await openedNeed(company), await openedNeed(company)]
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await ask(bank.officer(), listOpenNeeds, { query: { limit: 1, cursor } })
    seen.push(...page.items.map(({ needId }) => needId))
    if (seen.length === 1) await openedNeed(company)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(new Set(seen).size).toBe(seen.length)
  for (const id of ids) expect(seen).toContain(id)
})
