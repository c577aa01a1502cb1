import fc from 'fast-check'
import type { Request } from '#test/support/http-event'

const oddTexts = [
  ...['', ' ', '\u0000', '\ud800', '../..', '%', '%00', '%E0%A4%A', 'a#b', 'x'.repeat(3000), "' OR 1=1 --", '{x}'],
  ...['__proto__', 'constructor', 'null', '-0', '1e400', '９', '2026-02-30', '\u202e渔', '<script>', 'need_', 'org_'],
]
const oddText = fc.oneof(fc.constantFrom(...oddTexts), fc.string({ unit: 'binary', maxLength: 30 }))
const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  oddText,
  fc.constantFrom(null, true, 0, -1, 1.5, 2 ** 53, -(2 ** 53), 1e308, [], {}, [[]], { __proto__: null }, [null]),
  fc.jsonValue({ maxDepth: 2 }),
)

/** What is not even JSON, or is more than anybody sends. */
const oddBody = fc.oneof(
  fc.constantFrom('', '{', 'null', '[]', '""', '{"a":1e400}', '{"a":"\\ud800"}', '{"__proto__":{"x":1}}', '\ufeff{}'),
  fc.constant(`{"a":"${'x'.repeat(70_000)}"}`),
  fc.constant(`${'['.repeat(20_000)}${']'.repeat(20_000)}`),
  oddValue.map((value) => JSON.stringify(value) ?? ''),
)

/** One thing of a value is wrong: a field away, a field more, or something odd in its place, however deep. */
function brokenValue(value: unknown): fc.Arbitrary<unknown> {
  if (value === null || typeof value !== 'object' || Object.keys(value).length === 0) return oddValue
  const names = Object.keys(value)
  const with_ = (name: string, next: unknown) =>
    Array.isArray(value) ? value.map((one, at) => (String(at) === name ? next : one)) : { ...value, [name]: next }
  return fc.constantFrom(...names).chain((name) =>
    fc.oneof(
      { arbitrary: oddValue.map((odd) => with_(name, odd)), weight: 2 },
      { arbitrary: brokenValue(Reflect.get(value, name)).map((odd) => with_(name, odd)), weight: 3 },
      {
        arbitrary: fc.constant(Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))),
        weight: 1,
      },
      { arbitrary: oddText.map((key) => ({ ...value, [key]: 1 })), weight: 1 },
    ),
  )
}

const oddHeaders = fc.record(
  {
    authorization: fc.oneof(oddText, fc.constant('Bearer a.b.c')),
    'acting-organisation': oddText,
    'idempotency-key': oddText,
    'accept-language': fc.oneof(oddText, fc.constantFrom('en', 'zh-CN,en;q=0.5')),
    'if-none-match': oddText,
  },
  { requiredKeys: [], noNullPrototype: true },
)

/** Half a surrogate pair can't travel in an address. */
const wellFormed = (odd: string | string[]) =>
  typeof odd === 'string' ? odd.toWellFormed() : odd.map((one) => one.toWellFormed())

/** A request as it is, or with one part broken. */
export function nearlyRequest(request: Request): fc.Arbitrary<Request> {
  const { path, query = {}, body } = request
  const steps = path.split('/')
  const swapped = fc.tuple(fc.integer({ min: 1, max: steps.length - 1 }), oddText)
  return fc.oneof(
    { arbitrary: fc.constant(request), weight: 8 },
    { arbitrary: brokenValue(body).map((odd) => ({ ...request, body: odd })), weight: body === undefined ? 1 : 8 },
    { arbitrary: oddBody.map((odd) => ({ ...request, body: odd })), weight: 1 },
    { arbitrary: oddHeaders.map((headers) => ({ ...request, headers })), weight: 2 },
    {
      arbitrary: fc
        .tuple(fc.constantFrom(...Object.keys(query), 'cursor', 'limit', 'other'), fc.oneof(oddText, fc.array(oddText)))
        .map(([name, odd]) => ({ ...request, query: { ...query, [name]: wellFormed(odd) } })),
      weight: Object.keys(query).length > 0 ? 6 : 2,
    },
    {
      arbitrary: swapped.map(([at, odd]) => ({
        ...request,
        path: steps.map((step, place) => (place === at ? odd.toWellFormed() : step)).join('/'),
      })),
      weight: 1,
    },
    {
      arbitrary: swapped.map(([at, odd]) => ({
        ...request,
        path: steps.map((step, place) => (place === at ? encodeURIComponent(odd.toWellFormed()) : step)).join('/'),
      })),
      weight: 2,
    },
  )
}
