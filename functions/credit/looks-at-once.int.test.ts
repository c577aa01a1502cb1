import { beforeEach, expect, test } from 'vitest'
import { agreeTo } from '#test/support/consents'
import { creditCase, creditPlatform, open, pull, reasonOf, toldTo, withdraw } from '#test/support/credit-case'
import { useTestDatabase } from '#test/support/database'
import { contextOf, type TestPlatform, testPlatform } from '#test/support/test-context'

const database = useTestDatabase()
let platform: TestPlatform
let numbers = 0

beforeEach(() => {
  platform = creditPlatform(database.config)
})

const someCase = (changes: Parameters<typeof creditCase>[2] = {}) => creditCase(platform, ++numbers, changes)

/** Something that happens between judging and the first transaction. */
function inBetween(happens: () => Promise<unknown>): void {
  const transact = platform.db.transact.bind(platform.db)
  let hasHappened = false
  platform.db.transact = async (items) => {
    if (!hasHappened) {
      hasHappened = true
      await happens()
    }
    return transact(items)
  }
}

test('of many pulls at once under a consent for two uses two succeed, and each other one is a kept try', async () => {
  const at = await someCase({ useLimit: 2 })
  const tries = await Promise.allSettled(Array.from({ length: 8 }, () => pull(at.bank.as(), at.applicationId)))
  const reasons = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason.values.reason] : []))
  expect(reasons).toEqual(Array(6).fill('used_up'))
  expect((await toldTo(at)).toSorted()).toEqual([...Array(2).fill('pulled'), ...Array(6).fill('used_up')])
})

test('a withdrawal in between wins, over a pull and over a reading: what was judged is not committed', async () => {
  const [at, other] = [await someCase(), await someCase()]
  const reportId = await pull(other.bank.as(), other.applicationId)
  inBetween(() => withdraw(at.company.asOwner(), at.consentId))
  expect(await reasonOf(pull(at.bank.as(), at.applicationId))).toBe('withdrawn')
  expect(await toldTo(at)).toEqual(['withdrawn'])
  inBetween(() => withdraw(other.company.asOwner(), other.consentId))
  expect(await reasonOf(open(other.bank.as(), reportId))).toBe('withdrawn')
  expect((await toldTo(other)).toSorted()).toEqual(['pulled', 'withdrawn'])
})

test('a newer, narrower consent in between wins too, also before the older one is said to have ended', async () => {
  platform = testPlatform(database.config)
  const at = await someCase()
  inBetween(() => agreeTo(at.company.asOwner(), { ...at.terms, categories: ['identity'] }))
  expect(await reasonOf(pull(at.bank.as(), at.applicationId))).toBe('category_not_covered')
})

test('the same key gives the same report and counts once; a refused try with the same key is kept once', async () => {
  const at = await someCase({ useLimit: 1 })
  const actor = at.bank.as().actor
  const key = crypto.randomUUID()
  const same = () => pull(contextOf(platform, actor, key), at.applicationId)
  const ids = await Promise.all([same(), same(), same()])
  expect(new Set(ids).size).toBe(1)
  const another = crypto.randomUUID()
  const refused = () => pull(contextOf(platform, actor, another), at.applicationId, ['judicial'])
  for (let n = 0; n < 2; n++) expect(await reasonOf(refused())).toBe('category_not_covered')
  expect((await toldTo(at)).toSorted()).toEqual(['category_not_covered', 'pulled'])
})

test('a twin that is answered between asking for its answer and judging takes the last use: the same report, no refused try', async () => {
  const at = await someCase({ useLimit: 1 })
  const { actor } = at.bank.as()
  const key = crypto.randomUUID()
  const same = () => pull(contextOf(platform, actor, key), at.applicationId)
  const get = platform.db.get.bind(platform.db)
  let twin: ReturnType<typeof same> | undefined
  platform.db.get = async (table, key) => {
    const found = await get(table, key)
    if (twin === undefined && key.pk.startsWith('IDEMPOTENCY#')) {
      twin = same()
      await twin
    }
    return found
  }
  expect(await same()).toBe(await twin)
  expect(await toldTo(at)).toEqual(['pulled'])
})
