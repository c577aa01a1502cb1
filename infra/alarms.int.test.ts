import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type Synthesized, synthesize } from '#test/support/synthesized'
import { readStage } from './stage.ts'

const rootDir = join(import.meta.dirname, '..')
const runbooks = 'infra/runbooks'
let prod: Synthesized
beforeAll(() => {
  prod = synthesize(readStage('prod'))
}, 60_000)

const alarms = () => [...prod.of('AWS::CloudWatch::Alarm'), ...prod.of('AWS::CloudWatch::CompositeAlarm')]
const pageOf = (description: unknown) => /^(infra\/runbooks\/[a-z-]+\.md): \w/.exec(String(description))?.[1]

test.for(['AWS::SQS::Queue', 'AWS::Lambda::Function', 'AWS::DynamoDB::Table', 'AWS::ApiGateway::RestApi'])(
  'every %s has an alarm',
  (type) => {
    const watched = alarms().map(([, { Properties }]) => JSON.stringify(Properties))
    // A gateway's metrics go by its name, everything else's by what CloudFormation calls it.
    const names = prod.of(type).map(([id, { Properties }]) => (type.endsWith('RestApi') ? `"${Properties.Name}"` : id))
    expect(names).not.toEqual([])
    expect(names.filter((name) => !watched.some((one) => one.includes(name)))).toEqual([])
  },
)

test('every alarm leads to its page, and every page is led to', () => {
  const pages = alarms().map(([id, { Properties }]) => [id, pageOf(Properties.AlarmDescription)] as const)
  for (const [id, page] of pages) expect(page !== undefined && existsSync(join(rootDir, page)), id).toBe(true)
  const named = new Set([
    ...pages.map(([, page]) => page),
    ...prod.acknowledged.flatMap(({ reason }) => /infra\/[\w/-]+\.md/.exec(reason)?.[0] ?? []),
  ])
  const written = readdirSync(join(rootDir, runbooks)).map((name) => `${runbooks}/${name}`)
  expect(written.filter((page) => !named.has(page))).toEqual([])
})

test('what rings is heard: each alarm tells the topic, but for the windows of a composite one', () => {
  const parts = JSON.stringify(prod.of('AWS::CloudWatch::CompositeAlarm'))
  for (const [id, { Properties }] of alarms())
    if (!parts.includes(`"${id}"`)) expect(Properties.AlarmActions, id).toHaveLength(1)
})

test('each promise burns fast or slow, each over two windows', () => {
  const rules = prod
    .of('AWS::CloudWatch::CompositeAlarm')
    .map(([, { Properties }]) => JSON.stringify(Properties.AlarmRule))
  expect(rules).toHaveLength(3)
  for (const rule of rules) expect(rule.match(/ALARM\(/g)).toHaveLength(4)
})
