import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { served } from '#functions/entries/http-entry'
import { openApiDocument } from '#infra/local/cli/openapi-document'
import { defineError } from '#shared/kernel/domain-error'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const document = openApiDocument(served)

test('the contracts say what openapi.json says: a change of the API is seen in its diff', () => {
  const kept = readFileSync(here('./openapi.json'), 'utf8')
  expect(
    `${JSON.stringify(document, null, 2)}\n` === kept,
    'The API has changed. If that is meant: npm run -s openapi > test/contract/openapi.json, and look at the diff.',
  ).toBe(true)
})

test('a public linter finds nothing', async () => {
  const linter = fileURLToPath(import.meta.resolve('@redocly/cli/bin/cli.js'))
  const args = [linter, 'lint', here('./openapi.json'), '--config', here('./redocly.yaml'), '--format', 'json']
  // It would report its use and look for a newer version over the network.
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
  const { stdout } = await promisify(execFile)(process.execPath, args, { env }).catch((failed) => failed)
  const { totals, problems } = JSON.parse(stdout)
  expect({ totals, problems }).toEqual({ totals: { errors: 0, warnings: 0, ignored: 0 }, problems: [] })
})

const withBody = served.filter(({ route }) => 'body' in route && route.body)

describe('a reader of the API page can send the example as it is', () => {
  test.for(withBody.map((one) => [one.id, one] as const))('%s', ([, { route }]) => {
    if (!('body' in route) || !route.body) throw new RangeError('a route with a body')
    expect(route.example, 'declare an example in the contract').toBeDefined()
    expect(route.body.safeParse(route.example).error).toBeUndefined()
  })
})

test('every error that a contract declares is one of a closed list: one code, one meaning', () => {
  const declared = served.flatMap(({ route }) => route.errors ?? [])
  const byCode = new Map(declared.map((error) => [error.code, defineError(error)]))
  for (const error of declared) expect(error).toEqual(byCode.get(error.code))
})
