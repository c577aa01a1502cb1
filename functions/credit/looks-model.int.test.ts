import fc from 'fast-check'
import { expect, test } from 'vitest'
import { consentExpiry } from '#functions/consent/end-consent'
import { withdrawConsent } from '#functions/consent/withdraw-consent'
import { sweepDue } from '#functions/platform/due'
import { runCommand } from '#functions/platform/run-command'
import { declareFacts } from '#functions/subject/declare-facts'
import type { ConsentCategory, ConsentId, ConsentTerms } from '#shared/consent/consent'
import type { ReportId } from '#shared/credit/report'
import type { ReportContent } from '#shared/credit/report-content'
import { DomainError } from '#shared/kernel/domain-error'
import { type Instant, plusDays } from '#shared/kernel/instant'
import { addMonths } from '#shared/kernel/local-date'
import { agreeTo, someNeed, someTerms } from '#test/support/consents'
import { applicationOf, bankWithOfficer, creditPlatform, knownCompany, open, pull } from '#test/support/credit-case'
import { useTestDatabase } from '#test/support/database'
import type { TestPlatform } from '#test/support/test-context'
import { listLooks } from './list-looks.ts'

const database = useTestDatabase()
const none = { params: undefined, query: undefined, body: undefined }
const day = 86_400_000

/** What the plain model knows of a consent; the last one of an application is the one that counts. */
type Held = {
  readonly id: ConsentId
  readonly application: number
  readonly categories: readonly ConsentCategory[]
  readonly dataMonths: number
  readonly endsAt: Instant
  readonly useLimit: number | null
  uses: number
  isWithdrawn: boolean
}
type Pulled = {
  readonly id: ReportId
  readonly application: number
  readonly categories: ConsentCategory[]
  readonly dataMonths: number
}

const application = fc.nat(2)
const categories = fc.subarray(['identity', 'tax', 'judicial', 'declared'] as const, { minLength: 1 })
const dataMonths = fc.constantFrom(12, 24, 36)
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('give' as const),
      application,
      categories,
      dataMonths,
      days: fc.constantFrom(1, 10),
      useLimit: fc.option(fc.constantFrom(1, 2)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.constantFrom(1, 4) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sweep' as const) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('pull' as const), application, categories, dataMonths }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('read' as const), which: fc.nat(5), byOtherBank: fc.boolean() }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** One company, two banks; the first bank has two applications, the second one. */
async function scene(platform: TestPlatform) {
  const company = await knownCompany(platform, 1)
  await declareFacts(company.asOwner(), { ...none, body: { facts: { owner_age: 46 } } })
  const banks = [await bankWithOfficer(platform), await bankWithOfficer(platform)] as const
  return { platform, company, banks }
}
type Scene = Awaited<ReturnType<typeof scene>>

/** Plays the steps on the verbs and on the model. @returns how often a bank looked at an application or report of its own */
async function play({ platform, company, banks }: Scene, steps: readonly Step[]) {
  const [first, second] = [await someNeed(company.asOwner()), await someNeed(company.asOwner())]
  const places = [
    { bank: banks[0], needId: first },
    { bank: banks[0], needId: second },
    { bank: banks[1], needId: first },
  ]
  const applications = await Promise.all(
    places.map(async ({ bank, needId }) => {
      const terms = someTerms({ bankId: bank.organisationId, needId, productId: bank.productId })
      return { bank, terms, id: await applicationOf(platform, company, terms, `con_${'0'.repeat(26)}`) }
    }),
  )
  const held: Held[] = []
  const pulled: Pulled[] = []
  let looks = 0

  const at = (n: number) => {
    const found = applications[n]
    if (!found) throw new RangeError(`no application ${n}`)
    return found
  }
  /** The rule in plain words: the last consent for this application, live, and reaching that far. */
  function counting(of: Pick<Pulled, 'application' | 'categories' | 'dataMonths'>): Held | undefined {
    const last = held.findLast(({ application }) => application === of.application)
    const holds =
      last &&
      !last.isWithdrawn &&
      platform.clock.now() < last.endsAt &&
      of.categories.every((category) => last.categories.includes(category)) &&
      of.dataMonths <= last.dataMonths
    return holds ? last : undefined
  }
  async function outcome<T>(work: Promise<T>): Promise<T | string> {
    try {
      return await work
    } catch (error) {
      if (error instanceof DomainError) return error.declaration.code
      throw error
    }
  }

  for (const one of steps) {
    if (one.do === 'give') {
      const { days, useLimit, ...reach } = one
      const terms: ConsentTerms = {
        ...at(one.application).terms,
        categories: one.categories,
        dataMonths: one.dataMonths,
        days,
        useLimit,
      }
      const id = await agreeTo(company.asOwner(), terms)
      held.push({ ...reach, id, useLimit, endsAt: plusDays(platform.clock.now(), days), uses: 0, isWithdrawn: false })
    } else if (one.do === 'withdraw') {
      const target = held[one.which]
      if (!target) continue
      const owner = company.asOwner()
      const done = await outcome(
        runCommand(owner, () => withdrawConsent(owner, { ...none, params: { consentId: target.id } })),
      )
      const isLive =
        target === held.findLast(({ application }) => application === target.application) &&
        !target.isWithdrawn &&
        platform.clock.now() < target.endsAt
      expect(done === 'state_forbids').toBe(!isLive)
      target.isWithdrawn ||= isLive
    } else if (one.do === 'wait') platform.clock.move(one.days * day)
    else if (one.do === 'sweep') await sweepDue(platform, consentExpiry)
    else if (one.do === 'pull') {
      const { bank, id } = at(one.application)
      const consent = counting(one)
      const isAllowed = consent !== undefined && consent.uses < (consent.useLimit ?? Number.POSITIVE_INFINITY)
      const got = await outcome(pull(bank.as(), id, one.categories, one.dataMonths))
      looks++
      expect([one, got]).toEqual([one, isAllowed ? expect.stringMatching(/^rep_/) : 'no_consent'])
      if (!isAllowed) continue
      consent.uses++
      const { application, categories, dataMonths } = one
      pulled.push({ id: got as ReportId, application, categories, dataMonths })
    } else {
      const report = pulled[one.which]
      if (!report) continue
      const owner = at(report.application).bank
      const reader = one.byOtherBank ? banks.find((bank) => bank !== owner) : owner
      const got = await outcome(open(reader?.as() ?? owner.as(), report.id))
      if (!one.byOtherBank) looks++
      if (typeof got === 'string') expect(got).toBe(one.byOtherBank ? 'not_found' : 'no_consent')
      expect(typeof got === 'object').toBe(!one.byOtherBank && counting(report) !== undefined)
      if (typeof got === 'object') expectWithin(got.content, report)
    }
  }
  return looks
}

/** How many looks stand on the company's list, over all its pages. */
async function countLooks({ company }: Scene): Promise<number> {
  let count = 0
  let cursor: string | undefined
  do {
    const query = { limit: 100, cursor }
    const page = await listLooks(company.asOwner(), { ...none, query })
    count += page.items.length
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return count
}

/** No field from another category or an earlier day, and something was there to see. */
function expectWithin({ sections, issuedAt }: ReportContent, { categories, dataMonths }: Pulled) {
  expect(sections.map(({ category }) => category).toSorted()).toEqual(categories.toSorted())
  const days = sections.flatMap(({ facts }) => facts.map(({ asOf }) => asOf))
  expect(days.filter((asOf) => asOf < addMonths(issuedAt.slice(0, 10), -dataMonths))).toEqual([])
  expect(days.length).toBeGreaterThan(0)
}

test('no sequence of giving, replacing, withdrawing, waiting, pulling and reading shows a bank a field without a live consent for it, and each look is on the company’s list', async () => {
  const stage = await scene(creditPlatform(database.config))
  let looks = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24, size: 'max' }), async (steps) => {
      looks += await play(stage, steps)
    }),
    { numRuns: 16 },
  )
  expect(await countLooks(stage)).toBe(looks)
}, 120_000)
