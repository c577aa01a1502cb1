import { expect, test } from 'vitest'
import { acceptApplication } from '#functions/financing/handle-application'
import { showCompanyApplication } from '#functions/financing/read-company-application'
import type { ApplicationId } from '#shared/financing/application'
import { officeFigures } from '#shared/supervision/office-figures.contract'
import { useTestDatabase } from '#test/support/database'
import { act, applied, ask, bankIn, marketPlatform, needNow, needOf } from '#test/support/market'
import { companiesOf, officeOn, officeViews } from '#test/support/offices'
import { showFigures } from './show-office-figures.ts'

const database = useTestDatabase()

test('a working day goes by and nobody clicks: each bank’s response rate moves, the company reads that there is no answer, the need goes on', {
  timeout: 120_000,
}, async () => {
  const market = marketPlatform(database.config, officeViews)
  const office = await officeOn(market)
  const banks = [await bankIn(market), await bankIn(market), await bankIn(market)] as const
  const [quick] = banks
  // Five companies, since fewer are hidden from the office; the first bank has answered each of them once.
  const companies = await companiesOf(market, '330902', 5)
  const cases: { company: (typeof companies)[number]; applicationId: ApplicationId }[] = []
  for (const company of companies) {
    const applicationId = await applied({ company, bank: quick, needId: await needOf(company) })
    await act(quick.officer(), acceptApplication, { params: { applicationId } })
    const needId = await needOf(company)
    for (const bank of banks) cases.push({ company, applicationId: await applied({ company, bank, needId }) })
  }
  const responses = async () => {
    const query = officeFigures.show.query.parse({ by: 'bank' })
    const { rows } = await ask(office.as(), showFigures, { query })
    return banks.map(({ organisationId }) => {
      const figures = rows.find(({ key }) => key === organisationId)?.figures
      return [figures?.answers_due?.value, figures?.response_rate?.value]
    })
  }
  expect((await responses())[0]).toEqual([5, 10_000])

  await market.until('2026-03-03T17:31')
  expect(await responses()).toEqual([
    [10, 5_000],
    [5, 0],
    [5, 0],
  ])
  for (const { company, applicationId } of cases) {
    const seen = await ask(company.owner(), showCompanyApplication, { params: { applicationId } })
    expect(seen).toMatchObject({ state: 'submitted', duty: { clock: 'accept', state: 'breached' } })
    expect(await needNow(company.owner(), seen.needId)).toMatchObject({ status: 'applied' })
  }
})
