import { expect, test } from 'vitest'
import type { ApplicationId } from '#shared/financing/application'
import type { InboxTab } from '#shared/financing/inbox'
import { someApplication } from '#test/support/application-case'
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
import { acceptApplication, assign } from './handle-application.ts'
import { withdrawApplication } from './move-application.ts'
import { listBankApplications } from './read-bank-application.ts'

const database = useTestDatabase()

async function setting(applications: number) {
  const market = marketPlatform(database.config)
  const [company, bank] = [await companyIn(market), await bankIn(market)]
  const ids: ApplicationId[] = []
  for (let nth = 0; nth < applications; nth++) {
    ids.push(await applied({ company, bank, needId: await needOf(company) }))
    market.clock.move(86_400_000)
  }
  const nth = (at: number): ApplicationId => ids[at] ?? ids[0] ?? someApplication
  return { market, company, bank, ids, nth }
}

async function inbox(bank: BankIn, tab: InboxTab, mine = false, limit = 2, nth = 0) {
  const rows = []
  let cursor: string | undefined
  do {
    const page = await ask(bank.officer(nth), listBankApplications, {
      query: { tab, mine: mine ? 'true' : 'false', limit, cursor },
    })
    rows.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return rows
}

test('the inbox shows what is due first, page by page, each application in the tab of its state', async () => {
  const { company, bank, ids, nth } = await setting(5)
  expect((await inbox(bank, 'new')).map(({ applicationId }) => applicationId)).toEqual(ids)
  await act(bank.officer(), acceptApplication, { params: { applicationId: nth(0) } })
  await offered(bank, nth(1))
  await act(company.owner(), withdrawApplication, { params: { applicationId: nth(2) } })
  const tabs = await Promise.all(
    (['new', 'working', 'waiting', 'done'] as const).map(async (tab) =>
      (await inbox(bank, tab)).map(({ applicationId }) => applicationId),
    ),
  )
  expect(tabs).toEqual([ids.slice(3), [nth(0)], [nth(1)], [nth(2)]])
})

test('a row says who asks, what is due, and how many conditions are met', async () => {
  const { company, bank } = await setting(1)
  expect(await inbox(bank, 'new')).toMatchObject([
    {
      uscc: company.uscc,
      companyName: { zh: '远帆水产有限公司' },
      bankName: { zh: '群岛银行' },
      duty: { clock: 'accept', dueAt: '2026-03-03T17:30:00.000+08:00', state: 'due_today' },
      rules: { fails: 0, notKnown: 1, bankChecks: 0 },
    },
  ])
})

test('mine are those that were assigned to me', async () => {
  const { bank, nth } = await setting(2)
  const params = { applicationId: nth(1) }
  await act(bank.officer(), assign, { params, body: { assignee: bank.officers[1] ?? null, bankReference: null } })
  expect(await inbox(bank, 'new', true, 2, 0)).toEqual([])
  expect(await inbox(bank, 'new', true, 2, 1)).toMatchObject([{ applicationId: nth(1) }])
})

test('another bank’s inbox holds nothing of it', async () => {
  const { market } = await setting(1)
  expect(await inbox(await bankIn(market), 'new')).toEqual([])
})
