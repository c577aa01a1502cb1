import { expect, test } from 'vitest'
import { withdrawNeed } from '#functions/financing/move-need'
import { stateNeed } from '#functions/financing/state-need'
import type { Ctx } from '#functions/platform/context'
import { eventsAfter } from '#functions/platform/ledger-event'
import { project } from '#functions/platform/view'
import { NeedId } from '#shared/financing/need'
import { need } from '#shared/financing/need.contract'
import { DomainError } from '#shared/kernel/domain-error'
import { match } from '#shared/matching/match.contract'
import { MatchId } from '#shared/matching/recorded-match'
import type { Limit } from '#shared/product/loan-product'
import type { ProductId } from '#shared/product/product-life'
import { publishedTerms } from '#shared/product/published-terms.contract'
import { type Company, claimedCompany, deliver, someProvider } from '#test/support/companies'
import { companyOn } from '#test/support/company'
import { useTestDatabase } from '#test/support/database'
import { bankOn, takeOver } from '#test/support/shelf'
import { testPlatform } from '#test/support/test-context'
import { needMatches } from './need-matches.view.ts'
import { listMatches, showMatch } from './read-match.ts'
import { recordMatch } from './record-match.ts'

const database = useTestDatabase()
const none = { params: undefined, query: undefined, body: undefined }
let companies = 0

/** A bank's shelf, and a company of tax grade B that needs 1 million yuan. */
async function market() {
  const platform = testPlatform(database.config)
  const provider = await someProvider(platform)
  const company = await claimedCompany(platform, provider, 5000 + companies++)
  const grade = (tax_grade: string, asOf: string) =>
    deliver(provider, 'tax', [{ uscc: company.uscc, asOf, values: { tax_grade } }])
  await grade('B', '2026-02-20')
  const body = { ...need.create.body.parse(need.create.example), amountFen: 100_000_000 }
  const stated = await stateNeed(company.asOwner(), { ...none, body })
  return { platform, company, grade, needId: NeedId.parse(stated.id), bank: await bankOn(platform) }
}

const rule = (fact: string, op: Limit['op'], value: Limit['value']): Limit => ({
  fact,
  op,
  value,
  hard: true,
  textZh: null,
})
const gradeIn = (...grades: string[]) => ({ limits: [rule('tax_grade', 'one_of', grades)], tiers: [] })

async function matched(company: Company, needId: NeedId): Promise<MatchId> {
  const done = await recordMatch(company.asOwner(), { ...none, params: { needId } })
  return MatchId.parse(done.id)
}
const shown = async (ctx: Ctx, matchId: MatchId) =>
  match.show.output.parse(await showMatch(ctx, { ...none, params: { matchId } }))
const of =
  (id: ProductId) =>
  ({ product }: { product: { productId: ProductId } }) =>
    product.productId === id

test('a match names every product once, with the reason, its source and its day, and what leads on', async () => {
  const { platform, company, needId, bank } = await market()
  const fits = await bank.publish(gradeIn('A', 'B'))
  const misses = await bank.publish(gradeIn('A'))
  const unclear = await bank.publish({ limits: [rule('months_of_continuous_tax', 'at_least', 24)], tiers: [] })
  const source = publishedTerms.takeOver.body.parse(publishedTerms.takeOver.example)
  const terms = await takeOver(platform, { ...source, id: 'outside', rate_min_bp: 380, rate_max_bp: 380 })
  const answer = await shown(company.asOwner(), await matched(company, needId))

  expect(answer.eligible.find(of(fits))).toMatchObject({
    product: { canApply: true, standing: 'unchanged' },
    price: { aprBp: 420, lprDate: '2025-05-20' },
    why: expect.arrayContaining([expect.objectContaining({ name: 'tax_grade' })]),
  })
  expect(answer.nearMiss.find(of(misses))).toMatchObject({
    failed: [
      {
        fact: 'tax_grade',
        has: 'B',
        words: { zh: '纳税信用等级为 B 级，本产品要求 A 级' },
        used: { asOf: '2026-02-20', source: 'platform', provider: 'tax' },
      },
    ],
  })
  expect(answer.cannotTell.find(of(unclear))).toMatchObject({ missing: [{ fact: 'months_of_continuous_tax' }] })
  expect(answer.eligible.find(of(terms))).toMatchObject({
    product: { canApply: false, origin: 'published_terms', source: { title: '某某银行官网' } },
  })
  const { eligible, nearMiss, cannotTell, counts } = answer
  expect([eligible.length, nearMiss.length, cannotTell.length]).toEqual(Object.values(counts))
  const rates = eligible.map(({ price }) => price.aprBp ?? Number.POSITIVE_INFINITY)
  expect(rates).toEqual(rates.toSorted((a, b) => a - b))
  expect(answer.facts.find(({ fact }) => fact === 'tax_grade')).toMatchObject({ value: 'B', asOf: '2026-02-20' })
})

test('a grade that nobody knows: needed it cannot be told, preferred it is a mark, ignored it is nothing; once it comes the answer is another', async () => {
  const platform = testPlatform(database.config)
  const provider = await someProvider(platform)
  const company = await claimedCompany(platform, provider, 5000 + companies++)
  const body = { ...need.create.body.parse(need.create.example), amountFen: 100_000_000 }
  const needId = NeedId.parse((await stateNeed(company.asOwner(), { ...none, body })).id)
  const bank = await bankOn(platform)
  const wanted = rule('tax_grade', 'one_of', ['A', 'B'])
  const needs = await bank.publish({ limits: [wanted], tiers: [] })
  const prefers = await bank.publish({ limits: [{ ...wanted, hard: false }], tiers: [] })
  const ignores = await bank.publish({ limits: [rule('region', 'one_of', ['330900'])], tiers: [] })

  const before = await shown(company.asOwner(), await matched(company, needId))
  expect(before.cannotTell.find(of(needs))).toMatchObject({ missing: [{ fact: 'tax_grade' }] })
  const marked = before.eligible.find(of(prefers))
  expect(marked?.preferred).toMatchObject([{ fact: 'tax_grade', answer: 'not_known' }])
  expect(before.eligible.find(of(ignores))?.preferred).toEqual([])

  await deliver(provider, 'tax', [{ uscc: company.uscc, asOf: '2026-02-20', values: { tax_grade: 'C' } }])
  const after = await shown(company.asOwner(), await matched(company, needId))
  expect(after.nearMiss.find(of(needs))).toMatchObject({ failed: [{ fact: 'tax_grade', has: 'C' }] })
  expect(after.eligible.find(of(prefers))?.preferred).toMatchObject([{ fact: 'tax_grade', answer: 'fails' }])
  expect(after.eligible.find(of(ignores))?.preferred).toEqual([])
})

test('a recorded match says the same for ever: after a product changed, another went, and a fact changed', async () => {
  const { platform, company, grade, needId, bank } = await market()
  const changed = await bank.publish(gradeIn('A', 'B'))
  const gone = await bank.publish(gradeIn('A'))
  const matchId = await matched(company, needId)
  const before = await shown(company.asOwner(), matchId)
  await bank.change(changed, 3, gradeIn('D'))
  await bank.move(gone, 'suspend')
  await grade('A', '2026-03-01')
  platform.clock.move(40 * 86_400_000)

  const after = await shown(company.asOwner(), matchId)
  expect(after.answerHash).toBe(before.answerHash)
  expect(after.eligible.find(of(changed))).toMatchObject({
    product: { version: 1, standing: 'changed', canApply: true },
  })
  expect(after.nearMiss.find(of(gone))).toMatchObject({ product: { standing: 'off_shelf', canApply: false } })
  const answers = ({ eligible, nearMiss, cannotTell }: typeof after) =>
    [eligible, nearMiss, cannotTell].map((group) => group.map(({ product: _product, ...said }) => said))
  expect(answers(after)).toEqual(answers(before))
  const anew = await shown(company.asOwner(), await matched(company, needId))
  expect(anew.answerHash).not.toBe(before.answerHash)
  expect(anew.nearMiss.find(of(changed))).toMatchObject({ failed: [{ has: 'A' }], product: { version: 2 } })
})

test('an answer that no longer comes out as recorded is a fault, never another answer', async () => {
  const { platform, company, needId, bank } = await market()
  await bank.publish()
  const matchId = await matched(company, needId)
  const { ledger } = platform.config.tables
  const item = await platform.db.get(ledger, { pk: `MATCH#${matchId}`, sk: 'STATE' })
  const state = { ...Object(item?.state), answerHash: '0'.repeat(64) }
  await platform.db.put(ledger, { ...item, pk: `MATCH#${matchId}`, sk: 'STATE', state })
  const fault = await shown(company.asOwner(), matchId).catch((error) => error)
  expect(fault).toBeInstanceOf(Error)
  expect(fault).not.toBeInstanceOf(DomainError)
})

test('a company finds its own matches by their need, the newest first, and nobody else’s', async () => {
  const { platform, company, needId } = await market()
  const first = await matched(company, needId)
  platform.clock.move(1000)
  const second = await matched(company, needId)
  for (const id of [first, second])
    for await (const event of eventsAfter(platform, 'MATCH', id, 0)) await project(platform, needMatches, event)
  const list = (ctx: Ctx) => listMatches(ctx, { ...none, params: { needId }, query: { limit: 10 } })
  const { items } = match.list.output.parse(await list(company.asOwner()))
  expect(items.map(({ matchId }) => matchId)).toEqual([second, first])
  const other = await companyOn(platform)
  await expect(list(other.owner())).rejects.toThrow('not_found')
  await expect(shown(other.owner(), first)).rejects.toThrow('not_found')
  await expect(recordMatch(other.owner(), { ...none, params: { needId } })).rejects.toThrow('not_found')
})

test('a need that is over is not matched', async () => {
  const { company, needId } = await market()
  await withdrawNeed(company.asOwner(), { ...none, params: { needId } })
  await expect(matched(company, needId)).rejects.toThrow('state_forbids')
})

test('the event of a match holds counts and hashes; the facts that it rests on are sealed', async () => {
  const { platform, company, needId, bank } = await market()
  await bank.publish(gradeIn('A'))
  const matchId = await matched(company, needId)
  for await (const item of platform.db.scan(platform.config.tables.ledger))
    if (item.pk === `MATCH#${matchId}`) expect(JSON.stringify(item)).not.toMatch(/tax_grade|2026-02-20/)
})
