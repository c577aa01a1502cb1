import { beforeAll, expect, test } from 'vitest'
import { listLooks } from '#functions/credit/list-looks'
import { pullReport } from '#functions/credit/pull-report'
import { acceptApplication } from '#functions/financing/handle-application'
import { refuseApplication } from '#functions/financing/refuse-application'
import { routeNeed } from '#functions/financing/take-need'
import { canonicalText } from '#functions/platform/seal'
import type { ApplicationId } from '#shared/financing/application'
import { officeCase } from '#shared/supervision/office-case.contract'
import { officeFigures } from '#shared/supervision/office-figures.contract'
import { officeNeed } from '#shared/supervision/office-need.contract'
import { collect } from '#test/support/collect'
import { useTestDatabase } from '#test/support/database'
import {
  act,
  applied,
  ask,
  type BankIn,
  bankIn,
  type CompanyIn,
  type Market,
  marketPlatform,
  openedNeed,
} from '#test/support/market'
import { companiesOf, officeOn, officeViews } from '#test/support/offices'
import { somePerson } from '#test/support/test-context'
import { listCases } from './list-cases.ts'
import { listOfficeNeeds } from './list-office-needs.ts'
import { rankBanks } from './rank-banks.ts'
import { rankRefusalReasons } from './rank-refusal-reasons.ts'
import { recountLedger } from './recount-ledger.ts'
import { showCase } from './show-case.ts'
import { showClocks } from './show-clocks.ts'
import { showFunnel } from './show-funnel.ts'
import { showFigures } from './show-office-figures.ts'
import { showPerformance } from './show-performance.ts'
import { showPortrait } from './show-portrait.ts'
import { unmaskCase } from './unmask-case.ts'

const database = useTestDatabase()
const [dinghai, daishan, shengsi] = ['330902', '330921', '330922']
const finding = { value: '78%', limit: '70%', source: '2025 年度审计报告', date: '2026-02-28' }

type Town = {
  readonly market: Market
  readonly banks: readonly BankIn[]
  readonly city: Awaited<ReturnType<typeof officeOn>>
  readonly county: Awaited<ReturnType<typeof officeOn>>
  readonly companies: readonly CompanyIn[]
  readonly applications: readonly ApplicationId[]
}
let town: Town

/** Eight companies of Dinghai, six of Daishan and four of Shengsi, each with an application at the first bank; two with one more at the second. */
beforeAll(async () => {
  const market = marketPlatform(database.config, officeViews)
  const banks = [await bankIn(market), await bankIn(market)] as const
  const companies = [
    ...(await companiesOf(market, dinghai, 8)),
    ...(await companiesOf(market, daishan, 6)),
    ...(await companiesOf(market, shengsi, 4)),
  ]
  const applications: ApplicationId[] = []
  for (const company of companies)
    applications.push(await applied({ company, bank: banks[0], needId: await openedNeed(company) }))
  for (const company of companies.slice(0, 2))
    applications.push(await applied({ company, bank: banks[1], needId: await openedNeed(company) }))
  for (const applicationId of applications.slice(0, 7))
    await act(banks[0].officer(), acceptApplication, { params: { applicationId } })
  const refusal = { reasons: [{ code: 'debt_too_high' as const, finding, fact: null }] }
  for (const applicationId of applications.slice(7, 13))
    await act(banks[0].officer(), refuseApplication, { params: { applicationId }, body: refusal })
  const [city, county] = [await officeOn(market), await officeOn(market, dinghai)]
  town = { market, banks, city, county, companies, applications }
}, 120_000)

const figures = (query: object, office = town.city) =>
  ask(office.as(), showFigures, { query: officeFigures.show.query.parse(query) })
const cases = (query: object, office = town.city) =>
  ask(office.as(), listCases, { query: officeCase.list.query.parse(query) })
const rowOf = (table: Awaited<ReturnType<typeof figures>>, key: string) => table.rows.find((row) => row.key === key)

test('figures follow from the cases, and hold what a reader of the contract expects', async () => {
  const table = officeFigures.show.output.parse(await figures({ by: 'bank' }))
  expect(table.total.figures).toMatchObject({
    applications: { value: 20, isHidden: false },
    applicants: { value: 18, isHidden: false },
    accepted: { value: 7 },
    refused: { value: 6 },
    answers_due: { value: 13 },
    response_rate: { value: 10_000 },
    needs: { value: 20 },
    pick_up_rate: { value: 10_000 },
  })
  expect(rowOf(table, String(town.banks[0]?.organisationId))?.label).toEqual({ zh: '群岛银行', en: 'Qundao Bank' })
})

test('four companies are hidden, and with them the county that would give them away: by table, filter, list and period', async () => {
  const table = await figures({ by: 'county' })
  expect(table.total.figures.applications).toEqual({ value: 20, isHidden: false })
  expect(rowOf(table, dinghai)?.figures.applications).toEqual({ value: 10, isHidden: false })
  for (const county of [daishan, shengsi]) {
    const hidden = { value: null, isHidden: true }
    expect(rowOf(table, county)?.figures.applications).toEqual(hidden)
    expect((await figures({ county })).total.figures.applications).toEqual(hidden)
    expect((await figures({ county, period: '2026-03' })).total.figures.applications_amount).toEqual(hidden)
    expect(await cases({ county, figure: 'applications' })).toEqual({ count: hidden, items: [], nextCursor: null })
  }
})

test('the list behind a figure has as many cases as it counts, page by page, and says of none whose it is', async () => {
  const first = officeCase.list.output.parse(await cases({ figure: 'applications', limit: 15 }))
  const second = await cases({ figure: 'applications', limit: 15, cursor: first.nextCursor ?? '' })
  expect(first.count.value).toBe(20)
  const ids = [...first.items, ...second.items].map(({ caseId }) => caseId)
  expect(ids.toSorted()).toEqual(town.applications.toSorted())
  const text = JSON.stringify([first, second])
  for (const { organisationId, uscc } of town.companies) {
    expect(text).not.toContain(organisationId)
    expect(text).not.toContain(uscc)
  }
  for (const county of [dinghai, daishan, shengsi]) expect(text).not.toContain(county)
  const accepted = await cases({ figure: 'accepted', county: dinghai })
  expect(accepted.items).toHaveLength(accepted.count.value ?? -1)
  expect(accepted.items[0]?.fixed).toEqual({ county: dinghai })
})

test('a cursor of one list opens no other', async () => {
  const { nextCursor } = await cases({ figure: 'applications', limit: 5 })
  await expect(cases({ figure: 'refused', limit: 5, cursor: nextCursor ?? '' })).rejects.toThrow('invalid_request')
})

test('a county’s office sees its own county alone', async () => {
  const own = await figures({}, town.county)
  expect(own.cut).toEqual({ county: dinghai })
  expect(own.total.figures.applications).toEqual({ value: 10, isHidden: false })
  await expect(figures({ county: daishan }, town.county)).rejects.toThrow('not_found')
  const [inside, outside] = [town.applications[0] ?? '', town.applications[10] ?? '']
  expect(await ask(town.county.as(), showCase, { params: { caseId: inside } })).toMatchObject({ unmasked: null })
  const reason = '核实超时未答复的情况'
  for (const verb of [
    ask(town.county.as(), showCase, { params: { caseId: outside } }),
    act(town.county.as(), unmaskCase, { params: { caseId: outside }, body: { reason } }),
  ])
    await expect(verb).rejects.toThrow('not_found')
})

test('unmasking tells whose the case is for a day, to whoever gave the reason, and the company sees who looked and why', async () => {
  const [caseId, company, bank] = [town.applications[3], town.companies[3], town.banks[0]]
  if (!caseId || !company || !bank) throw new Error('a case was wanted')
  const params = { companyId: company.organisationId }
  await expect(ask(town.city.as(), showPortrait, { params })).rejects.toThrow('unmask_first')
  const reason = '银行两次超时，需向企业核实'
  const done = await act(town.city.as(), unmaskCase, { params: { caseId }, body: { reason } })
  expect(done).toMatchObject({ state: 'unmasked', version: 1 })
  const shown = officeCase.show.output.parse(await ask(town.city.as(), showCase, { params: { caseId } }))
  expect(shown.unmasked).toMatchObject({ company: { uscc: company.uscc, county: dinghai }, state: 'accepted' })
  const portrait = officeCase.showCompany.output.parse(await ask(town.city.as(), showPortrait, { params }))
  expect(portrait).toMatchObject({
    company: { uscc: company.uscc },
    applications: [{ applicationId: caseId }],
    pulls: [],
  })
  const looks = await ask(company.owner(), listLooks, { query: { limit: 10 } })
  expect(looks.items).toMatchObject([
    { kind: 'unmasked', purpose: 'supervision', statedReason: reason, who: { organisationName: { zh: '市金融办' } } },
  ])
  const pull = { params: { applicationId: caseId }, body: { categories: ['identity' as const], dataMonths: 24 } }
  await act(bank.officer(), pullReport, pull)
  expect(await ask(town.city.as(), showPortrait, { params })).toMatchObject({
    pulls: [{ kind: 'pulled', bankId: bank.organisationId, purpose: 'credit_decision' }],
  })
  const colleague = town.city.as(somePerson(town.market))
  expect(await ask(colleague, showCase, { params: { caseId } })).toMatchObject({ unmasked: null })
  await expect(ask(colleague, showPortrait, { params })).rejects.toThrow('unmask_first')
  for await (const item of town.market.db.scan(town.market.config.tables.ledger))
    expect(canonicalText(item)).not.toContain(reason)
})

test('the funnel counts each step and the times between; reasons are ranked; banks with few cases have no place', async () => {
  const query = officeFigures.showFunnel.query.parse({})
  const { steps } = officeFigures.showFunnel.output.parse(await ask(town.city.as(), showFunnel, { query }))
  expect(steps.slice(0, 2)).toMatchObject([
    { step: 'applications', cases: { value: 20 }, share: { value: 10_000 }, median: null },
    { step: 'accepted', cases: { value: 7 }, share: { value: 3500 }, median: { value: 0 } },
  ])
  const reasons = officeFigures.rankReasons.output.parse(await ask(town.city.as(), rankRefusalReasons, { query }))
  expect(reasons.reasons).toEqual([{ code: 'debt_too_high', fact: null, refusals: { value: 6, isHidden: false } }])
  const { banks } = officeFigures.rankBanks.output.parse(await ask(town.city.as(), rankBanks, { query }))
  expect(banks.map(({ rank }) => rank)).toEqual([null, null])
})

test('a bank sees itself whole, and of fewer than three others nothing', async () => {
  const own = await ask(town.banks[1]?.officer() ?? town.city.as(), showPerformance, { query: {} })
  expect(own.figures.find(({ figure }) => figure === 'applications')).toEqual({
    ...{ figure: 'applications', own: 2, others: { value: null, isHidden: true } },
  })
})

test('case rows hold no name and no code', async () => {
  const items = await collect(town.market.db.scan(town.market.config.tables.views))
  const rows = items.filter(({ sk }) => String(sk).endsWith('-cases')).map(canonicalText)
  expect(rows.length).toBeGreaterThan(38)
  for (const { uscc } of town.companies) expect(rows.filter((row) => row.includes(uscc))).toEqual([])
  expect(rows.filter((row) => row.includes('远帆'))).toEqual([])
})

test("waiting needs are listed as banks see them, with the banks that fit; a county's office sees its own", async () => {
  const [company] = town.companies
  const [bank] = town.banks
  if (!company || !bank) throw new TypeError('there are some')
  const needId = await openedNeed(company)
  const list = async (office = town.city) =>
    officeNeed.list.output.parse(await ask(office.as(), listOfficeNeeds, { query: { limit: 20 } }))
  const rowIn = async (office = town.city) => (await list(office)).items.find((row) => row.needId === needId)
  expect(await rowIn()).toMatchObject({
    ...{ state: 'open', county: dinghai, isUnmet: false, routedTo: null },
    banks: expect.arrayContaining([expect.objectContaining({ bankId: bank.organisationId, met: 9, of: 9 })]),
  })
  expect(canonicalText(await list())).not.toContain(company.organisationId)
  await act(town.city.as(), routeNeed, { params: { needId }, body: { bankId: bank.organisationId } })
  expect(await rowIn(town.county)).toMatchObject({ state: 'routed', routedTo: { bankId: bank.organisationId } })
  expect(await rowIn(await officeOn(town.market, daishan))).toBeUndefined()
})

test('a recount from the ledger differs by 0, before and after days have gone by; so long no reason lasts', async () => {
  const before = await recountLedger(town.market)
  expect(before.differences).toEqual([])
  expect(before.cells).toBeGreaterThan(8)
  const params = { caseId: town.applications[5] ?? '' }
  await act(town.city.as(), unmaskCase, { params, body: { reason: '超时情况需要向企业核实' } })
  expect(await ask(town.city.as(), showCase, { params })).toMatchObject({ unmasked: { state: 'accepted' } })
  await town.market.until('2026-03-05T18:00')
  expect(await ask(town.city.as(), showCase, { params })).toMatchObject({ unmasked: null })
  const clocks = officeFigures.showClocks.output.parse(await ask(town.city.as(), showClocks, {}))
  // Of the first bank's applications five wait for an answer and seven for a decision; the second bank's wait too.
  expect(clocks.toldCount).toBe(7)
  expect(clocks.total.breached.value).toBe(14)
  expect(clocks.told[0]).toMatchObject({ clock: 'accept' })
  expect((await recountLedger(town.market)).differences).toEqual([])
})
