import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import * as z from 'zod'
import { served } from '#functions/entries/http-entry'
import type { NamedRoute } from '#infra/local/cli/openapi-document'
import { OrganisationKind, type Role, rolesOf } from '#shared/kernel/role'
import { cellsOf } from '#test/contract/access-cells'
import { pathOf, prepare } from '#test/support/builders'
import { captureOutput } from '#test/support/captured-output'
import type { Request } from '#test/support/http-event'
import { keepAnswers, keepFigure } from '#test/support/keep-figure'
import { foundSociety, type Society } from '#test/support/society'
import type { Prepared, Town } from '#test/support/town'
import { startWorld, type TokenFault, type Who } from '#test/support/world'
import { arbitraryOf, type JsonSchema } from './arbitrary-of-schema.ts'
import { nearlyRequest } from './broken-request.ts'
import { judgeAnswer } from './judge-answer.ts'

const { towns, callsOfRoute } =
  inject('effort') === 'full' ? { towns: 8, callsOfRoute: 60 } : { towns: 1, callsOfRoute: 4 }
let calls = 0
const answers = new Map<string, number>()

let town: Town
let logged: string[] = []
beforeAll(() => {
  logged = captureOutput()
})
afterAll(() => {
  vi.restoreAllMocks()
  keepFigure('routes', served.length, 'routes')
  keepFigure('calls', calls, 'calls')
  keepAnswers('calls', answers)
})

/** Everybody there is: each role of each kind of organisation, systems, and those with a token that is none. */
function callers(society: Society): (Who | TokenFault)[] {
  const workers = OrganisationKind.options.flatMap((kind) =>
    rolesOf[kind].map((role: Role) => society.worker(kind === 'platform' ? 'platform A' : `${kind} A`, role, 1)),
  )
  return [
    ...workers,
    society.client,
    society.otherClient,
    { subject: 'nobody' },
    'anonymous',
    'expired',
    'wrong_audience',
  ]
}

const schemaOf = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema // JSON Schema is wider than what we read

const asTexts = (query: unknown): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(Object(query)).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(String) : String(value),
    ]),
  )

/** What fits the contract: as it was prepared, or with some or all of it made up. */
function fittingRequest({ route }: NamedRoute, { params, query, body }: Prepared): fc.Arbitrary<Request> {
  const made = (schema: z.ZodType | undefined, prepared: unknown): fc.Arbitrary<unknown> => {
    if (!schema) return fc.constant(prepared)
    const whole = arbitraryOf(schemaOf(schema))
    if (prepared === undefined) return fc.oneof(whole, fc.constant(undefined))
    const mixed = fc.tuple(whole, fc.infiniteStream(fc.boolean())).map(([other, dice]) => {
      const fields = Object.entries({ ...Object(other), ...Object(prepared) })
      const given = fields.filter(([name]) => dice.next().value && Reflect.has(Object(prepared), name))
      return {
        ...Object(other),
        ...Object.fromEntries(given.map(([name]) => [name, Reflect.get(Object(prepared), name)])),
      }
    })
    return fc.oneof(whole, mixed, mixed, fc.constant(prepared))
  }
  const part = (name: 'query' | 'body') =>
    name in route ? (Reflect.get(route, name) as z.ZodType | undefined) : undefined
  return fc.record({ query: made(part('query'), query), body: made(part('body'), body) }).map((sent) => ({
    method: route.method,
    path: pathOf(route.path, params),
    ...(sent.query === undefined ? {} : { query: asTexts(sent.query) }),
    ...(sent.body === undefined ? {} : { body: sent.body }),
  }))
}

async function fuzz(named: NamedRoute): Promise<void> {
  const reaching = cellsOf(named).filter(
    ({ expected, relation }) => expected === 'reaches' && relation !== 'other_organisation',
  )
  const cell = reaching.find(({ relation }) => relation === 'own') ?? reaching[0]
  if (!cell) throw new RangeError(`nobody reaches ${named.id}`)
  const prepared = await prepare(town, named, cell.maker(town.society))
  const whoEver = fc.oneof(
    { arbitrary: fc.constant(cell.who(town.society)), weight: 6 },
    { arbitrary: fc.constantFrom(...callers(town.society)), weight: 1 },
  )
  await fc.assert(
    fc.asyncProperty(whoEver, fittingRequest(named, prepared).chain(nearlyRequest), async (who, request) => {
      const answer = await town.world.call(who, request)
      calls++
      answers.set(String(answer.status), (answers.get(String(answer.status)) ?? 0) + 1)
      const faults = logged.splice(0).filter((line) => line.includes('"level":"ERROR"'))
      const label = () => `${JSON.stringify(who)} ${JSON.stringify(request).slice(0, 1000)} ${faults.join('')}`
      judgeAnswer(named, answer, label, request.path !== pathOf(named.route.path, prepared.params))
    }),
    { numRuns: callsOfRoute },
  )
}

describe.each(Array.from({ length: towns }, (_, nth) => nth + 1))('town %i', () => {
  beforeAll(async () => {
    const world = await startWorld()
    town = { world, society: await foundSociety(world) }
  })
  afterAll(() => town.world.stop())

  test.for(served.map((named) => [named.id, named] as const))(
    'no fault of ours, no answer that the API document doesn’t describe: %s',
    { timeout: 120_000 },
    async ([, named]) => fuzz(named),
  )

  test('whatever was sent, no event became one that a reader could not take', async () => {
    const { config, db } = town.world.platform
    const letters: unknown[] = []
    for await (const item of db.scan(config.tables.ledger))
      if (String(item.pk).startsWith('DEADLETTER#')) letters.push(item)
    expect(letters).toEqual([])
  })
})
