import { expect, test } from 'vitest'
import { publishedTerms } from '#shared/product/published-terms.contract'
import { useTestDatabase } from '#test/support/database'
import { contextOf, testPlatform } from '#test/support/test-context'
import { readVersions } from './read-versions.ts'
import { takeOverTerms } from './take-over-terms.ts'

const database = useTestDatabase()

function source() {
  const platform = testPlatform(database.config)
  const terms = { ...publishedTerms.takeOver.body.parse(publishedTerms.takeOver.example), id: crypto.randomUUID() }
  const take = (body: typeof terms) =>
    takeOverTerms(contextOf(platform, { kind: 'system', id: 'test' }), { params: undefined, query: undefined, body })
  return { platform, terms, take }
}

test('taken-over terms stand on the shelf at once, with their source and the gaps that it leaves', async () => {
  const { platform, terms, take } = source()
  const { id, state } = await take(terms)
  expect(state).toBe('published')
  const [version] = await readVersions(platform, [{ productId: id, version: 1 }])
  expect(version?.product).toMatchObject({
    origin: 'published_terms',
    bank: { organisationId: null },
    rate: { kind: 'from', minBp: 385 },
    repaymentWays: [],
    source: { title: '某某银行官网', date: '2025-07-30', verified: true },
  })
})

test('the same terms again do nothing; changed ones make the next version and keep the first', async () => {
  const { platform, terms, take } = source()
  const first = await take(terms)
  expect(await take(terms)).toEqual(first)
  const second = await take({ ...terms, rate_min_bp: 375 })
  expect(second).toEqual({ ...first, version: 2 })
  const versions = [1, 2].map((version) => ({ productId: first.id, version }))
  expect((await readVersions(platform, versions)).map(({ product }) => product.rate)).toEqual([
    { kind: 'from', minBp: 385 },
    { kind: 'from', minBp: 375 },
  ])
})

test('terms that could not be read again are refused, and stand on no shelf', async () => {
  const { terms, take } = source()
  await expect(take({ ...terms, documents_zh: ['营业执照', ''] })).rejects.toMatchObject({
    faults: [{ pointer: '#/body/documents/1/zh' }],
  })
  expect((await take(terms)).version).toBe(1)
})
