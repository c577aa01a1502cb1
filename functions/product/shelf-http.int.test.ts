import { expect, test } from 'vitest'
import { httpEntry } from '#functions/platform/entry'
import { useTestDatabase } from '#test/support/database'
import { httpEvent } from '#test/support/http-event'
import { bankOn } from '#test/support/shelf'
import { testPlatform } from '#test/support/test-context'
import { productHttp } from './http.ts'
import { shelfHttp } from './shelf-http.ts'

const database = useTestDatabase()

/** A visitor's browser: no token, nothing but an address. */
async function visited() {
  const platform = testPlatform(database.config)
  const bank = await bankOn(platform)
  const entry = httpEntry([...shelfHttp, ...productHttp], {
    platform,
    authenticate: async () => undefined,
    resolveActor: async () => ({ kind: 'visitor' }),
  })
  const get = async (path: string, query: Record<string, string | string[]> = {}, headers = {}) => {
    const answer = await entry(httpEvent({ method: 'GET', path, query, headers }))
    return { ...answer, json: answer.body === '' ? null : JSON.parse(answer.body) }
  }
  return { bank, get }
}

test('a filter given once or several times in the address is read alike, and the answer may be kept', async () => {
  const { bank, get } = await visited()
  await bank.publish({ guaranteeWays: ['credit'] })
  const once = await get('/public/products', { guarantee: 'credit', bank: bank.organisationId })
  const twice = await get('/public/products', { guarantee: ['credit', 'property'], bank: bank.organisationId })
  expect([once.statusCode, once.json.total, twice.json.total]).toEqual([200, 1, 1])
  expect(once.headers?.['cache-control']).toBe('public, max-age=60')
  const again = await get(
    '/public/products',
    { guarantee: 'credit', bank: bank.organisationId },
    { 'if-none-match': once.headers?.etag },
  )
  expect([again.statusCode, again.body]).toEqual([304, ''])
})

test('an unknown option, filter or product is named in the refusal', async () => {
  const { get } = await visited()
  const { statusCode, json } = await get(
    '/public/products',
    { guarantee: 'gold', colour: 'red' },
    { 'accept-language': 'en' },
  )
  expect(statusCode).toBe(400)
  expect(json.errors).toMatchObject([
    { pointer: '#/query/guarantee', detail: expect.stringContaining('One of: credit, property') },
    { pointer: '#/query/colour', code: 'unknown_field' },
  ])
  expect((await get(`/public/products/prd_${'0'.repeat(26)}`)).statusCode).toBe(404)
  expect((await get('/public/products/nothing')).statusCode).toBe(404)
  expect((await get('/public/compare', { ids: 'a,b' })).json.errors[0].pointer).toBe('#/query/ids')
})

test('what a bank does to its products asks for a token', async () => {
  const { get } = await visited()
  expect((await get('/bank/products')).statusCode).toBe(401)
})
