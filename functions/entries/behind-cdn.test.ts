import { expect, test } from 'vitest'
import { httpEvent, type Request } from '#test/support/http-event'
import { answeredThrough, askedThrough } from './behind-cdn.ts'

const origin = 'https://financing.example.org'
const asked = (request: Partial<Request>) =>
  askedThrough(httpEvent({ method: 'GET', path: '/match', ...request }), origin)

test('the person’s address is what the CDN wrote, whatever the person claims', () => {
  const claims = { 'X-Forwarded-For': '198.51.100.9, 203.0.113.5, 192.0.2.1', 'X-Marketplace-Viewer': '198.51.100.9' }
  expect(asked({ headers: claims }).headers['x-marketplace-viewer']).toBe('203.0.113.5')
})

test('whoever comes without the CDN has no address that counts', () => {
  const claims = { 'X-Forwarded-For': '203.0.113.5', 'X-Marketplace-Viewer': '198.51.100.9' }
  expect(asked({ headers: claims }).headers).not.toHaveProperty('x-marketplace-viewer')
})

test('the web is known by its own name; path, query, cookies and body come through', () => {
  const body = '{"amount":1}'
  const headers = { Host: 'abc.execute-api.example.org', Cookie: 'a=1; b=2' }
  expect(asked({ method: 'POST', query: { 用途: '进 货', sort: ['a', 'b'] }, headers, body })).toMatchObject({
    rawPath: '/match',
    rawQueryString: '%E7%94%A8%E9%80%94=%E8%BF%9B+%E8%B4%A7&sort=a&sort=b',
    headers: { 'x-forwarded-host': 'financing.example.org', cookie: 'a=1; b=2' },
    ...{ body, requestContext: { http: { method: 'POST', sourceIp: '127.0.0.1' } } },
  })
})

test('each cookie that is set goes out in a header of its own', () => {
  const cookies = ['a=1; Path=/', 'b=2; Expires=Thu, 01 Jan 2026 00:00:00 GMT']
  expect(answeredThrough({ statusCode: 303, headers: { location: '/' }, cookies })).toEqual({
    ...{ statusCode: 303, headers: { location: '/' }, multiValueHeaders: { 'set-cookie': cookies } },
    ...{ body: '', isBase64Encoded: false },
  })
})
