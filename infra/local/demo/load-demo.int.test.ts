import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { beforeAll, expect, test } from 'vitest'
import { canonicalText } from '#functions/platform/seal'
import { localClient, localTables } from '#infra/local/create-tables'
import { me } from '#shared/identity/me.contract'
import { bankProduct } from '#shared/product/bank-product.contract'
import { companyProfile } from '#shared/subject/company.contract'
import { useSystem } from '#test/support/system'
import { demoCaller } from './demo-call.ts'
import { type DemoPlan, demoPlan } from './demo-plan.ts'
import { type DemoLoad, loadDemo } from './load-demo.ts'

const system = useSystem()
const day = '2026-03-02'
const plan = smallPlan()

/** A slice with something of each: two banks, demo users' companies and eight others, six owners, three published terms. */
function smallPlan(): DemoPlan {
  const whole = demoPlan(day)
  const owners = whole.owners.slice(0, 6)
  const claimed = owners.map(({ company }) => company)
  const companies = [...new Set([...claimed, ...whole.companies.slice(0, 8)])]
  const banks = whole.banks.slice(0, 2).map((bank) => ({ ...bank, products: bank.products.slice(-3) }))
  return { ...whole, banks, companies, owners, publishedTerms: whole.publishedTerms.slice(0, 3) }
}

const load = (onProgress: DemoLoad['onProgress'] = () => undefined) =>
  loadDemo({ api: system.api, tokenFor: system.tokenFor, day, plan, onProgress })

/** All that commands wrote, in one form (the engine gives the keys of a map in any order); what follows from events (the catalogue) may still be on its way. */
async function written(): Promise<string[]> {
  const client = localClient(system.dynamodb)
  const { Items = [] } = await client.send(new ScanCommand({ TableName: localTables.ledger, ConsistentRead: true }))
  client.destroy()
  const own = /^(ORGANISATION|CLIENT|PERSON|CLAIM|LOAD|SUBJECT|DECLARATION|PRODUCT)#/
  return Items.filter((item) => own.test(item.pk?.S ?? ''))
    .map((item) => canonicalText(item))
    .sort()
}

beforeAll(async () => {
  // Cut off in the middle, as by Ctrl-C.
  await expect(
    load((done) => {
      if (done >= 25) throw new Error('cut off')
    }),
  ).rejects.toThrow('cut off')
  await load()
}, 60_000)

test('a load that was cut off goes on, and loading once more changes nothing', async () => {
  const before = await written()
  const told: [number, number][] = []
  const counts = await load((done, total) => told.push([done, total]))
  expect(await written()).toEqual(before)
  expect(counts).toMatchObject({
    companies: plan.companies.length,
    claimed: 6,
    banks: 2,
    products: 6,
    publishedTerms: 3,
  })
  const [, total] = told.at(-1) ?? [0, 0]
  expect(told.at(-1)).toEqual([total, total])
})

test('demo users are where the sign-in page says they are', async () => {
  const call = demoCaller(system.api)
  const organisationsOf = async (user: string) => {
    const { memberships } = await call(me.show, {}, { token: await system.tokenFor({ user }) })
    return memberships.map(({ organisationName, roles }) => `${organisationName.zh} ${roles.toSorted()}`).sort()
  }
  expect(await organisationsOf('owner-1')).toEqual(['舟山东极海产加工有限公司 organisation_admin,sme_owner'])
  expect(await organisationsOf('owner-2')).toEqual([
    '舟山东极海产加工有限公司 sme_staff',
    '舟山定海船舶配件有限公司 organisation_admin,sme_owner',
  ])
  expect(await organisationsOf('staff-1')).toEqual(['舟山东极海产加工有限公司 sme_staff'])
  expect(await organisationsOf('manager-2')).toEqual(['东港农商银行 product_manager'])
  expect(await organisationsOf('newcomer')).toEqual([])
})

test('what departments delivered and what the owner stated stand beside each other', async () => {
  const call = demoCaller(system.api)
  const { facts } = await call(companyProfile.showProfile, {}, { token: await system.tokenFor({ user: 'owner-1' }) })
  expect(facts.tax_grade).toMatchObject({ source: 'platform', provider: 'tax', value: 'B' })
  expect(facts.months_in_operation).toMatchObject({ source: 'platform', since: '2021-01-23' })
  expect(facts.owner_shareholding_pct).toMatchObject({ source: 'declared', value: 60 })
  expect(facts.social_insurance_headcount).toBeUndefined()
})

test('products stand at their stage, in the list of their bank', async () => {
  const call = demoCaller(system.api)
  const token = await system.tokenFor({ user: 'manager-1' })
  await expect
    .poll(async () => {
      const { items } = await call(bankProduct.list, { query: {} }, { token })
      return items.map(({ name, state }) => `${name.zh} ${state}`).sort()
    })
    .toEqual(['海岛绿色贷 draft', '海鲜排档贷 in_review', '连续贷 published'])
})
