import { beforeEach, expect, test } from 'vitest'
import { showConsent } from '#functions/consent/read-consents'
import { findBankApplication } from '#functions/financing/find-application'
import { eventsAfter } from '#functions/platform/ledger-event'
import { canonicalText, hashOf } from '#functions/platform/seal'
import { declareFacts } from '#functions/subject/declare-facts'
import { ConsentCategory } from '#shared/consent/consent'
import { agreeTo, someNeed } from '#test/support/consents'
import {
  applicationOf,
  bankWithOfficer,
  type CreditCase,
  creditCase,
  creditPlatform,
  looksAt,
  open,
  pull,
  reasonOf,
  toldTo,
  withdraw,
} from '#test/support/credit-case'
import { useTestDatabase } from '#test/support/database'
import { contextOf, type TestPlatform } from '#test/support/test-context'
import { checkReport } from './check-report.ts'
import { listLooks } from './list-looks.ts'
import { listReports } from './list-reports.ts'
import { pullOwnReport } from './pull-own-report.ts'

const database = useTestDatabase()
const none = { params: undefined, query: undefined, body: undefined }
const day = 86_400_000
let platform: TestPlatform
let numbers = 0

beforeEach(() => {
  platform = creditPlatform(database.config)
})

const someCase = (changes: Parameters<typeof creditCase>[2] = {}) => creditCase(platform, ++numbers, changes)

test('a report holds the facts of its scope with provider and day, says who reads what for, and is the same bytes later', async () => {
  const at = await someCase()
  await declareFacts(at.company.asOwner(), { ...none, body: { facts: { owner_age: 46 } } })
  const reportId = await pull(at.bank.as(), at.applicationId)
  const first = await open(at.bank.as(), reportId)
  const { content } = first
  expect(content).toMatchObject({
    purpose: 'credit_decision',
    reader: { organisationName: { zh: '群岛银行' }, person: '沈海波', system: null },
    subject: { uscc: at.company.uscc, name: '远帆水产有限公司', fictional: true },
    scope: { categories: ['identity', 'tax'], dataMonths: 24, dataFrom: '2024-03-02', consentId: at.consentId },
  })
  expect(content.number).toMatch(/^ZSR-20260302-(\w{4}-){2}\w{4}$/)
  expect(content.sections.map(({ category }) => category)).toEqual(['identity', 'tax'])
  const tax = content.sections[1]?.facts ?? []
  expect(tax.find(({ name }) => name === 'tax_grade')).toMatchObject({
    value: 'B',
    label: { en: expect.any(String) },
    provider: { code: 'tax', label: { zh: '税务局' } },
    asOf: '2026-01-31',
    source: 'platform',
  })
  expect(tax.map(({ name }) => name)).toEqual(['tax_grade', 'tax_paid_12m_yuan', 'tax_paid_avg_24m_yuan'])
  expect(first.contentHash).toBe(hashOf(content))
  platform.clock.move(5 * day)
  expect(canonicalText(await open(at.bank.asSystem(), reportId))).toBe(canonicalText(first))
})

test('a figure over more months than the data may reach is left out, and so is what is known as of an earlier day', async () => {
  const at = await someCase({ useLimit: null, dataMonths: 36 })
  const names = async (dataMonths: number) => {
    const { content } = await open(at.bank.as(), await pull(at.bank.as(), at.applicationId, ['tax'], dataMonths))
    return content.sections.flatMap(({ facts }) => facts.map(({ name }) => name))
  }
  expect(await names(36)).toEqual(['invoices_12m_yuan', 'tax_grade', 'tax_paid_12m_yuan', 'tax_paid_avg_24m_yuan'])
  expect(await names(24)).toEqual(['tax_grade', 'tax_paid_12m_yuan', 'tax_paid_avg_24m_yuan'])
  expect(await names(23)).toEqual(['tax_grade', 'tax_paid_12m_yuan'])
  expect(await names(1)).toEqual([])
})

test('scenario 5: second pull, another category, month 25, day 31, another application: each 403 with its own reason, kept and shown', async () => {
  const at = await someCase()
  const { bank, company, applicationId, terms, consentId } = at
  await pull(bank.as(), applicationId)
  expect(await reasonOf(pull(bank.as(), applicationId))).toBe('used_up')
  expect(await reasonOf(pull(bank.as(), applicationId, ['identity', 'social_insurance']))).toBe('category_not_covered')
  expect(await reasonOf(pull(bank.as(), applicationId, ['identity', 'tax'], 25))).toBe('data_too_old')
  const needId = await someNeed(company.asOwner())
  const another = await applicationOf(platform, company, { ...terms, needId }, consentId)
  expect(await reasonOf(pull(bank.as(), another))).toBe('other_application')
  platform.clock.move(30 * day)
  expect(await reasonOf(pull(bank.as(), applicationId))).toBe('ended')

  const shown = await looksAt(at)
  expect(shown.map(({ kind, reason }) => reason ?? kind).toSorted()).toEqual(
    ['pulled', 'used_up', 'category_not_covered', 'data_too_old', 'other_application', 'ended'].toSorted(),
  )
  expect(shown[0]).toMatchObject({ reason: 'ended', kind: 'refused', at: platform.clock.now() })
  expect(shown.find(({ reason }) => reason === 'category_not_covered')).toMatchObject({
    who: { organisationName: { zh: '群岛银行' }, person: '沈海波' },
    categories: ['identity', 'social_insurance'],
    purpose: 'credit_decision',
    applicationId,
  })
  expect(await showConsent(company.asOwner(), { ...none, params: { consentId } })).toMatchObject({ uses: 1 })
})

test('scenario 6: withdrawn half-way, the next reading fails at once; number and hash stay, the content does not open; the case pauses', async () => {
  const at = await someCase()
  const reportId = await pull(at.bank.as(), at.applicationId)
  const { number, contentHash } = await open(at.bank.as(), reportId)
  await withdraw(at.company.asOwner(), at.consentId)
  expect(await findBankApplication(at.bank.as(), at.applicationId)).toMatchObject({ status: 'paused', refusal: null })
  expect(await reasonOf(open(at.bank.as(), reportId))).toBe('withdrawn')
  expect(await reasonOf(pull(at.bank.as(), at.applicationId))).toBe('withdrawn')
  expect(await toldTo(at)).toEqual(expect.arrayContaining(['pulled', 'read', 'withdrawn', 'withdrawn']))
  const list = await listReports(at.bank.as(), {
    ...none,
    params: { applicationId: at.applicationId },
    query: { limit: 10 },
  })
  expect(list.items).toMatchObject([{ reportId, number, contentHash }])
})

test('another bank’s application and report are not found, like unknown ones, and nothing is shown to the company', async () => {
  const at = await someCase()
  const reportId = await pull(at.bank.as(), at.applicationId)
  const other = await bankWithOfficer(platform)
  const unknown = `app_${'0'.repeat(26)}` as CreditCase['applicationId']
  await expect(pull(other.as(), at.applicationId)).rejects.toThrow('not_found')
  await expect(pull(other.as(), unknown)).rejects.toThrow('not_found')
  await expect(open(other.as(), reportId)).rejects.toThrow('not_found')
  expect(await toldTo(at)).toEqual(['pulled'])
})

test('a company’s own report is no bank’s to open', async () => {
  const at = await someCase()
  const own = await pullOwnReport(at.company.asOwner(), none)
  await expect(open(at.bank.as(), own.reportId)).rejects.toThrow('not_found')
})

test('a company pulls its own report whole, and sees that too among the looks', async () => {
  const at = await someCase()
  await declareFacts(at.company.asOwner(), { ...none, body: { facts: { owner_age: 46 } } })
  const { content } = await pullOwnReport(at.company.asOwner(), none)
  expect(content).toMatchObject({ purpose: 'own', scope: { dataMonths: null, consentId: null, applicationId: null } })
  expect(content.sections.map(({ category }) => category)).toEqual(ConsentCategory.options)
  const names = content.sections.flatMap(({ facts }) => facts.map(({ name }) => name))
  expect(names).toEqual(expect.arrayContaining(['invoices_12m_yuan', 'owner_age', 'employees', 'penalties_12m']))
  expect(await looksAt(at)).toMatchObject([
    { kind: 'pulled', purpose: 'own', who: { organisationId: at.company.organisationId, person: '欧阳渔歌' } },
  ])
})

test('an application that ended without a loan gives no report any more; one that was paid out asks for another purpose', async () => {
  const at = await someCase({ useLimit: null })
  const of = (status: 'refused' | 'paid_out') => applicationOf(platform, at.company, at.terms, at.consentId, status)
  expect(await reasonOf(pull(at.bank.as(), await of('refused')))).toBe('application_over')
  const paidOut = await of('paid_out')
  expect(await reasonOf(pull(at.bank.as(), paidOut))).toBe('other_purpose')
  await agreeTo(at.company.asOwner(), { ...at.terms, purpose: 'loan_monitoring' })
  expect(await pull(at.bank.as(), paidOut)).toMatch(/^rep_/)
})

test('a newer consent counts from its commit on: its narrower scope also holds for reports pulled before', async () => {
  const at = await someCase({ useLimit: null })
  const reportId = await pull(at.bank.as(), at.applicationId)
  await agreeTo(at.company.asOwner(), { ...at.terms, categories: ['identity'] })
  expect(await reasonOf(open(at.bank.as(), reportId))).toBe('category_not_covered')
  expect(await reasonOf(pull(at.bank.as(), at.applicationId))).toBe('category_not_covered')
  expect(await pull(at.bank.as(), at.applicationId, ['identity'])).toMatch(/^rep_/)
})

test('what was pulled for a decision opens for the days of keeping after it, and not longer', async () => {
  const at = await someCase({ useLimit: null, days: 365, keptDays: 10 })
  const decided = await applicationOf(platform, at.company, at.terms, at.consentId, 'offered')
  const reportId = await pull(at.bank.as(), decided)
  platform.clock.move(10 * day - 1)
  expect(await open(at.bank.as(), reportId)).toMatchObject({ reportId })
  platform.clock.move(1)
  expect(await reasonOf(open(at.bank.as(), reportId))).toBe('keeping_over')
  expect(await pull(at.bank.as(), at.applicationId)).toMatch(/^rep_/)
})

test('whoever holds a report’s code learns that it is genuine and of which day, and nothing else', async () => {
  const at = await someCase()
  const { content } = await open(at.bank.as(), await pull(at.bank.as(), at.applicationId))
  const visitor = contextOf(platform, { kind: 'visitor' })
  const check = (code: string) => checkReport(visitor, { ...none, params: { code } })
  const genuine = { isGenuine: true, issuedOn: '2026-03-02' }
  expect(await check(content.checkCode)).toEqual(genuine)
  expect(await check(content.checkCode.toLowerCase().replaceAll('-', ' '))).toEqual(genuine)
  const changed = content.checkCode.replace(/^./, (first) => (first === 'Z' ? 'Y' : 'Z'))
  for (const code of ['', 'nonsense', content.number, changed, '\0\u{10000}'])
    expect(await check(code)).toEqual({ isGenuine: false, issuedOn: null })
})

test('looks are listed newest first, page by page, and only one’s own', async () => {
  const [at, other] = [await someCase({ useLimit: null }), await someCase()]
  for (let n = 0; n < 3; n++) {
    await pull(at.bank.as(), at.applicationId)
    platform.clock.move(1000)
  }
  const page = await listLooks(at.company.asOwner(), { ...none, query: { limit: 2 } })
  const rest = await listLooks(at.company.asOwner(), { ...none, query: { limit: 2, cursor: page.nextCursor ?? '' } })
  const times = [...page.items, ...rest.items].map((one) => one.at)
  expect(times).toHaveLength(3)
  expect(times).toEqual(times.toSorted().toReversed())
  expect(await looksAt(other)).toEqual([])
})

test('each trace is an event of its own aggregate, with ids and codes', async () => {
  const at = await someCase()
  const reportId = await pull(at.bank.as(), at.applicationId)
  const events = []
  for await (const event of eventsAfter(platform, 'REPORT', reportId, 0)) events.push(event)
  expect(events).toMatchObject([
    {
      type: 'report.pulled',
      actor: { kind: 'person', id: at.bank.officer, organisationId: at.bank.organisationId },
      data: { applicationId: at.applicationId, consentId: at.consentId, purpose: 'credit_decision' },
      payloadHash: expect.any(String),
    },
  ])
})
