import { expect, test } from 'vitest'
import { readMemberships } from '#functions/identity/read-memberships'
import { runCommand } from '#functions/platform/run-command'
import type { PersonId } from '#shared/identity/organisation'
import { collect } from '#test/support/collect'
import {
  claimBody,
  claimedCompany,
  deliver,
  type Provider,
  registrationOf,
  representative,
  someCode,
  someIdNumber,
  someProvider,
} from '#test/support/companies'
import { useTestDatabase } from '#test/support/database'
import { personContext, somePerson, type TestPlatform, testPlatform } from '#test/support/test-context'
import { claimCompany } from './claim-company.ts'
import { showCompany } from './show-company.ts'

const database = useTestDatabase()
const none = { params: undefined, query: undefined, body: undefined }

async function registry(): Promise<{ platform: TestPlatform; provider: Provider }> {
  const platform = testPlatform(database.config)
  return { platform, provider: await someProvider(platform) }
}

async function registered(n: number) {
  const at = await registry()
  const uscc = someCode(n)
  await deliver(at.provider, 'registration', [registrationOf(uscc)])
  const person = somePerson(at.platform)
  const claim = (change: Partial<ReturnType<typeof claimBody>> = {}, who: PersonId = person) => {
    const ctx = personContext(at.platform, who)
    return runCommand(ctx, () => claimCompany(ctx, { ...none, body: { ...claimBody(uscc), ...change } }))
  }
  return { ...at, uscc, person, claim }
}

test('the legal representative gets the company as its owner and administrator', async () => {
  const { platform, uscc, person, claim } = await registered(1)
  const done = await claim({ legalRepresentativeName: ' 欧阳 渔歌', uscc: uscc.toLowerCase() })
  expect(await readMemberships(platform, person)).toEqual([
    {
      organisationId: done.id,
      organisationKind: 'company',
      organisationName: { zh: '远帆水产有限公司', en: '远帆水产有限公司' },
      uscc,
      roles: ['sme_owner', 'organisation_admin'],
    },
  ])
})

test('a wrong name and a wrong number get the very same refusal', async () => {
  const { claim } = await registered(2)
  const wrong = [{ legalRepresentativeName: '欧阳鱼歌' }, { legalRepresentativeIdNumber: someIdNumber(8) }]
  for (const change of wrong)
    await expect(claim(change)).rejects.toMatchObject({ declaration: { code: 'representative_differs' }, faults: [] })
})

test('a code that the registry does not hold is told so', async () => {
  const { claim } = await registered(3)
  await expect(claim({ uscc: someCode(999_999) })).rejects.toThrow('company_not_registered')
})

test('of ten claims at once one gets the company; that it is taken hears only who proved to be the representative', async () => {
  const { platform, claim } = await registered(4)
  const tries = await Promise.allSettled(Array.from({ length: 10 }, () => claim({}, somePerson(platform))))
  expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  const reasons = tries.flatMap((one) => (one.status === 'rejected' ? [String(one.reason.message)] : []))
  expect(new Set(reasons)).toEqual(new Set(['company_claimed']))
  platform.clock.move(24 * 3_600_000)
  const stranger = claim({ legalRepresentativeName: '路人' }, somePerson(platform))
  await expect(stranger).rejects.toThrow('representative_differs')
})

test('the newest registration decides who the representative is', async () => {
  const { platform, provider, uscc, claim } = await registered(5)
  const identity = {
    ...registrationOf(uscc).identity,
    legalRepresentativeName: '新人',
    legalRepresentativeIdNumber: someIdNumber(9),
  }
  await deliver(provider, 'registration', [{ ...registrationOf(uscc), asOf: '2026-02-20', identity }])
  await expect(claim()).rejects.toThrow('representative_differs')
  const change = { legalRepresentativeName: '新人', legalRepresentativeIdNumber: someIdNumber(9) }
  expect(await claim(change, somePerson(platform))).toMatchObject({ state: 'active' })
})

test('a sixth try within an hour is refused and told when; a slip of the pen is no try', async () => {
  const { platform, claim } = await registered(6)
  const wrong = { legalRepresentativeName: '路人' }
  for (let n = 0; n < 8; n++) await expect(claim({ uscc: 'x' })).rejects.toThrow('invalid_request')
  for (let n = 0; n < 5; n++) await expect(claim(wrong)).rejects.toThrow('representative_differs')
  platform.clock.move(20 * 60_000)
  await expect(claim()).rejects.toMatchObject({ declaration: { code: 'too_many_tries' }, values: { minutes: 40 } })
  platform.clock.move(40 * 60_000)
  expect(await claim()).toMatchObject({ state: 'active' })
})

test('the same claim sent again, since its answer was lost, is no further try', async () => {
  const { platform, provider, uscc, person } = await registered(18)
  await deliver(provider, 'registration', [registrationOf(someCode(19))])
  const ctx = personContext(platform, person)
  const claim = () => runCommand(ctx, () => claimCompany(ctx, { ...none, body: claimBody(uscc) }))
  const first = await claim()
  for (let n = 0; n < 8; n++) expect(await claim()).toEqual(first)
  const other = personContext(platform, person)
  const body = claimBody(someCode(19))
  expect(await runCommand(other, () => claimCompany(other, { ...none, body }))).toMatchObject({ state: 'active' })
})

test('an eleventh try for one code within a day is refused, whoever tries', async () => {
  const { platform, claim } = await registered(7)
  for (let n = 0; n < 10; n++)
    await expect(claim({ legalRepresentativeName: '路人' }, somePerson(platform))).rejects.toThrow(
      'representative_differs',
    )
  // Days are counted in windows of 24 hours from 1970-01-01 UTC: this one ends at 08:00 in China.
  await expect(claim()).rejects.toMatchObject({ declaration: { code: 'too_many_tries' }, values: { minutes: 22 * 60 } })
  platform.clock.move(22 * 3_600_000)
  expect(await claim()).toMatchObject({ state: 'active' })
})

test('the company reads its own registration', async () => {
  const { platform, provider } = await registry()
  const company = await claimedCompany(platform, provider, 8)
  await deliver(provider, 'statistics', [{ uscc: company.uscc, asOf: '2026-01-31', values: { size_class: 'small' } }])
  expect(await showCompany(company.asOwner(), none)).toEqual({
    uscc: company.uscc,
    name: '远帆水产有限公司',
    fictional: true,
    regionCode: '330902',
    industryCode: 'C1361',
    industrySection: 'C',
    sizeClass: 'small',
    registeredOn: '2019-05-20',
  })
})

test('neither name nor number of the representative stands in clear in any table', async () => {
  const { platform, claim } = await registered(9)
  await expect(claim({ legalRepresentativeIdNumber: someIdNumber(8) })).rejects.toThrow('representative_differs')
  await claim()
  const { ledger, views, scratch } = platform.config.tables
  const items: string[] = []
  for (const table of [ledger, views, scratch])
    items.push(...(await collect(platform.db.scan(table))).map((item) => JSON.stringify(item)))
  expect(items.length).toBeGreaterThan(5)
  const personal = [representative.name, representative.idNumber, someIdNumber(8), representative.idNumber.slice(0, 14)]
  expect(items.filter((item) => personal.some((value) => item.includes(value)))).toEqual([])
})
