import { expect, test } from 'vitest'
import { withdrawConsent } from '#functions/consent/withdraw-consent'
import { changeBranch, listBranches, openBranch } from '#functions/identity/keep-branches'
import { eventsAfter } from '#functions/platform/ledger-event'
import { ConsentId } from '#shared/consent/consent'
import type { DomainError } from '#shared/kernel/domain-error'
import { publishedTerms } from '#shared/product/published-terms.contract'
import { collect } from '#test/support/collect'
import { agreeTo, someTerms } from '#test/support/consents'
import { useTestDatabase } from '#test/support/database'
import { InterruptedDb } from '#test/support/interrupted-db'
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
import { statedNeed } from '#test/support/market-case'
import { takeOver } from '#test/support/shelf'
import { acceptOffer } from './answer-offer.ts'
import { acceptApplication } from './handle-application.ts'
import { withdrawApplication } from './move-application.ts'
import { withdrawNeed } from './move-need.ts'
import { showBankApplication } from './read-bank-application.ts'
import { listCompanyApplications, showCompanyApplication } from './read-company-application.ts'
import { payOut, signApplication } from './sign-application.ts'
import { applyForLoan } from './submit-application.ts'

const database = useTestDatabase()

async function setting() {
  const stated = await statedNeed(database.config)
  return { ...stated, bank: await bankIn(stated.market) }
}
const typesOf = async (one: Awaited<ReturnType<typeof setting>>, id: string) =>
  (await collect(eventsAfter(one.market, 'APPLICATION', id, 0))).map(({ type }) => type.replace('application.', ''))

test('from a need to the money paid out: every step by whose it is, and all of it on the timeline', async () => {
  const one = await setting()
  const { market, company, bank, needId } = one
  const applicationId = await applied(one)
  const params = { applicationId }
  expect(await needNow(company.owner(), needId)).toMatchObject({ status: 'applied', hasApplied: true })
  await market.until('2026-03-02T15:00')
  expect(await offered(bank, applicationId)).toMatchObject({ state: 'offered' })
  await act(company.owner(), acceptOffer, { params })
  expect(await needNow(company.owner(), needId)).toMatchObject({ status: 'closed' })
  await act(bank.officer(), signApplication, { params, body: { contractNumber: 'HT-1' } })
  const paid = { amountFen: fairTerms.amountFen, paidOn: '2026-03-02', firstDueOn: '2026-04-02' }
  await act(bank.officer(), payOut, { params, body: paid })
  const steps = ['submitted', 'accepted', 'proposed', 'offered', 'offer_accepted', 'signed', 'paid_out']
  expect(await typesOf(one, applicationId)).toEqual(steps)
  const seen = await ask(company.owner(), showCompanyApplication, { params })
  expect(seen.timeline.map(({ what }) => what.replace('application.', ''))).toEqual(steps.toReversed())
  expect(seen.timeline.at(-2)).toMatchObject({ by: { side: 'bank', name: null }, tookMs: 5 * 3_600_000 })
  expect(seen).toMatchObject({ state: 'paid_out', duty: null, payOut: paid, offer: { status: 'accepted' } })
})

test('what is paid out is what was offered, on a day that was, and nothing else', async () => {
  const one = await setting()
  const applicationId = await applied(one)
  const params = { applicationId }
  await offered(one.bank, applicationId)
  await act(one.company.owner(), acceptOffer, { params })
  await act(one.bank.officer(), signApplication, { params, body: { contractNumber: 'HT-1' } })
  const wrong = { amountFen: fairTerms.amountFen - 1, paidOn: '2026-03-03', firstDueOn: '2026-03-02' }
  await expect(act(one.bank.officer(), payOut, { params, body: wrong })).rejects.toMatchObject({
    message: 'pay_out_differs',
    faults: [{ pointer: '#/body/amountFen' }, { pointer: '#/body/paidOn' }, { pointer: '#/body/firstDueOn' }],
  })
  // Within the term, and yet a day too late for a loan that is paid monthly.
  const late = { amountFen: fairTerms.amountFen, paidOn: '2026-03-02', firstDueOn: '2026-04-03' }
  await expect(act(one.bank.officer(), payOut, { params, body: late })).rejects.toMatchObject({
    message: 'pay_out_differs',
    faults: [{ pointer: '#/body/firstDueOn' }],
  })
})

test('two tabs and a lost network give one application: the same key the same answer, another key the one there is', async () => {
  const one = await setting()
  const { company, bank, needId } = one
  const input = { params: { needId }, body: { productId: bank.productId, consentId: await consentTo(one) } }
  const tab = company.owner()
  const send = (ctx: typeof tab) =>
    act(ctx, applyForLoan, input).then(
      (done) => `made ${done.id}`,
      (error: DomainError) => `there ${error.values.applicationId}`,
    )
  const answers = await Promise.all([tab, tab, tab, company.owner()].map(send))
  const [id, ...others] = new Set(answers.map((answer) => answer.split(' ')[1]))
  expect(others).toEqual([])
  // What one tab sends again and again gets one answer.
  expect(new Set(answers.slice(0, 3)).size).toBe(1)
  await expect(act(company.owner(), applyForLoan, input)).rejects.toMatchObject({
    message: 'already_applied',
    values: { applicationId: id, state: 'submitted' },
  })
  const { items } = await ask(company.staff(), listCompanyApplications, { query: { limit: 10 } })
  expect(items.map(({ applicationId }) => applicationId)).toEqual([id])
})

test('one need goes to several banks, each by an application of its own', async () => {
  const one = await setting()
  const second = await bankIn(one.market)
  const ids = [await applied(one), await applied({ ...one, bank: second })]
  const page = await ask(one.company.owner(), listCompanyApplications, { query: { limit: 1 } })
  const rest = await ask(one.company.owner(), listCompanyApplications, {
    query: { limit: 5, cursor: page.nextCursor ?? '' },
  })
  expect([...page.items, ...rest.items].map(({ applicationId }) => applicationId).toSorted()).toEqual(ids.toSorted())
  expect(rest.nextCursor).toBeNull()
})

test('published terms of a bank that is not here take no application: what would be right is said', async () => {
  const { market, company, bank, needId } = await setting()
  const consentId = await consentTo({ company, bank, needId })
  const terms = publishedTerms.takeOver.body.parse(publishedTerms.takeOver.example)
  const productId = await takeOver(market, terms)
  await expect(
    act(company.owner(), applyForLoan, { params: { needId }, body: { productId, consentId } }),
  ).rejects.toMatchObject({
    message: 'bank_not_here',
    values: { bank: expect.any(String), source: expect.any(String) },
  })
})

test('a product that went off the shelf takes none, and a new version does not change what was applied for', async () => {
  const one = await setting()
  const { company, bank, needId } = one
  const consentId = await consentTo(one)
  await bank.move(bank.productId, 'suspend')
  const input = { params: { needId }, body: { productId: bank.productId, consentId } }
  await expect(act(company.owner(), applyForLoan, input)).rejects.toThrow('not_on_shelf')
  const version = await bank.move(bank.productId, 'resume')
  const { id } = await act(company.owner(), applyForLoan, input)
  await bank.change(bank.productId, version, { promisedDays: { accept: 0, decide: 0, pay: 0 } })
  expect(await applicationNow(company.owner(), id)).toMatchObject({ productVersion: 1 })
})

test('what was read for an earlier application decides nothing: version, branch and shelf are those of the moment', async () => {
  const one = await setting()
  const { company, bank } = one
  await applied(one)
  const again = async () => {
    const id = await applied({ ...one, needId: await needOf(company) })
    const { productVersion, branchId } = await applicationNow(company.owner(), id)
    return { productVersion, branchId }
  }
  expect(await again()).toEqual({ productVersion: 1, branchId: null })
  const body = { name: { zh: '定海支行', en: 'Dinghai' }, counties: ['330902'] }
  await act(bank.admin(), openBranch, { body })
  const [{ branchId } = expect.fail('no branch')] = (await ask(bank.admin(), listBranches, {})).branches
  await bank.change(bank.productId, 3, { remark: null })
  expect(await again()).toEqual({ productVersion: 2, branchId })
  await act(bank.admin(), changeBranch, { params: { branchId }, body: { ...body, isClosed: true } })
  expect(await again()).toEqual({ productVersion: 2, branchId: null })
  await bank.move(bank.productId, 'suspend')
  await expect(again()).rejects.toMatchObject({ message: 'not_on_shelf', values: { state: 'suspended' } })
})

test('an application rests on a live consent for this bank, need and product that shows who asks', async () => {
  const one = await setting()
  const { company, bank, needId } = one
  const { productId, organisationId: bankId } = bank
  const scope = { bankId, needId, productId }
  const apply = (consentId: ConsentId) =>
    act(company.owner(), applyForLoan, { params: { needId }, body: { productId, consentId } })
  const refused: [Partial<ReturnType<typeof someTerms>>, string][] = [
    [{ purpose: 'loan_monitoring' }, 'other_purpose'],
    [{ categories: ['tax'] }, 'category_not_covered'],
    [{ needId: await needOf(company) }, 'other_application'],
  ]
  for (const [change, reason] of refused) {
    const consentId = await agreeTo(company.owner(), someTerms(scope, change))
    await expect(apply(consentId)).rejects.toMatchObject({ message: 'consent_not_live', values: { reason } })
  }
  const older = await consentTo(one)
  const consentId = await consentTo(one)
  await expect(apply(older)).rejects.toMatchObject({ values: { reason: 'ended' } })
  await act(company.owner(), withdrawConsent, { params: { consentId } })
  await expect(apply(consentId)).rejects.toMatchObject({ values: { reason: 'withdrawn' } })
  const stranger = await companyIn(one.market)
  const foreign = await consentTo({ company: stranger, bank, needId: await needOf(stranger) })
  await expect(apply(foreign)).rejects.toThrow('not_found')
})

test('a consent that is withdrawn between the look at it and the commit stops the application', async () => {
  const one = await setting()
  const { company, bank, needId, market } = one
  const consentId = await consentTo(one)
  const input = { params: { needId }, body: { productId: bank.productId, consentId } }
  const withdraw = () => act(company.owner(), withdrawConsent, { params: { consentId } })
  const owner = company.owner()
  const ctx = { ...owner, platform: { ...market, db: new InterruptedDb(market.config, withdraw) } }
  await expect(act(ctx, applyForLoan, input)).rejects.toMatchObject({
    message: 'consent_not_live',
    values: { reason: 'withdrawn' },
  })
})

test('a need that is taken back, and a product that goes off the shelf, in that very moment stop the application', async () => {
  const one = await setting()
  const { company, bank, market } = one
  const moments = [
    { needId: await needOf(company), refused: 'state_forbids' },
    { needId: await needOf(company), refused: 'not_on_shelf' },
  ] as const
  for (const { needId, refused } of moments) {
    const input = {
      params: { needId },
      body: { productId: bank.productId, consentId: await consentTo({ ...one, needId }) },
    }
    const interrupt = () =>
      refused === 'not_on_shelf'
        ? bank.move(bank.productId, 'suspend')
        : act(company.owner(), withdrawNeed, { params: { needId } })
    const ctx = { ...company.owner(), platform: { ...market, db: new InterruptedDb(market.config, interrupt) } }
    await expect(act(ctx, applyForLoan, input)).rejects.toThrow(refused)
  }
})

test('another company’s and another bank’s application is not found, by reading or by writing', async () => {
  const one = await setting()
  const params = { applicationId: await applied(one) }
  const [stranger, otherBank] = [await companyIn(one.market), await bankIn(one.market)]
  await expect(ask(stranger.owner(), showCompanyApplication, { params })).rejects.toThrow('not_found')
  await expect(act(stranger.owner(), withdrawApplication, { params })).rejects.toThrow('not_found')
  await expect(ask(otherBank.officer(), showBankApplication, { params })).rejects.toThrow('not_found')
  await expect(act(otherBank.officer(), acceptApplication, { params })).rejects.toThrow('not_found')
})

test('a need that is taken back takes its applications with it', async () => {
  const one = await setting()
  const applicationId = await applied(one)
  await act(one.company.owner(), withdrawNeed, { params: { needId: one.needId } })
  expect(await applicationNow(one.company.owner(), applicationId)).toMatchObject({ status: 'withdrawn' })
  expect((await typesOf(one, applicationId)).at(-1)).toBe('withdrawn')
})

test('the bank sees each condition with the value that was known; once the consent is withdrawn only the answer', async () => {
  const one = await setting()
  const params = { applicationId: await applied(one) }
  const see = async () => {
    const { rules, consent, companyName } = await ask(one.bank.officer(), showBankApplication, { params })
    const tax = rules.find(({ fact, hard }) => fact === 'tax_grade' && hard)
    return { tax, consent, companyName, amount: rules.find(({ fact }) => fact === 'amount') }
  }
  const before = await see()
  expect(before.tax).toMatchObject({ answer: 'holds', has: 'B', source: { provider: 'tax', asOf: '2026-01-31' } })
  expect(before.amount).toMatchObject({ answer: 'holds', has: 100_000_000, source: null })
  expect(before.companyName.zh).toContain('远帆水产')
  const { consentId } = await applicationNow(one.company.owner(), params.applicationId)
  await act(one.company.owner(), withdrawConsent, { params: { consentId: ConsentId.parse(consentId) } })
  const after = await see()
  expect(after.tax).toMatchObject({ answer: 'holds', has: null, source: null })
  expect(after.consent.isLive).toBe(false)
})

test('events hold codes and figures; what people wrote is sealed', async () => {
  const one = await setting()
  const applicationId = await applied(one)
  await offered(one.bank, applicationId, { conditions: ['欧阳渔歌本人担保'] })
  for await (const item of one.market.db.scan(one.market.config.tables.ledger)) {
    const text = JSON.stringify(item)
    expect(text).not.toContain('本人担保')
    expect(text).not.toContain('订单稳定')
  }
})
