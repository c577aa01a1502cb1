import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readStage } from './stage.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stages-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const prod = readStage('prod')

function readChanged(change: object, name = 'prod') {
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ ...prod, ...change }))
  return () => readStage(name, folder)
}

test('the stages of the project are right', () => {
  expect([readStage('dev').name, readStage('prod').name]).toEqual(['dev', 'prod'])
})

test.for([
  ['clockAheadHours', { clockAheadHours: 48 }, 'prod takes no test clock'],
  [
    'issuer.demoUsersMail',
    { issuer: { kind: 'cognito', domainPrefix: 'abc', demoUsersMail: 'a@b.cn' } },
    'prod takes no demo users',
  ],
  ['isDisposable', { isDisposable: true }, 'prod takes no data that goes with the stack'],
  ['emulator', { emulator: 'http://127.0.0.1:4566' }, 'prod takes no emulator'],
  [
    'issuer.url',
    { issuer: { kind: 'external', url: 'http://sso.example.org', audience: 'a', webClientId: 'web' } },
    'without TLS',
  ],
  ['webOrigin', { webOrigin: 'http://example.org' }, 'without TLS'],
  ['webOrigin', { webOrigin: 'https://example.org/path' }, 'an origin, without a path'],
  ['icpNumber', { icpNumber: undefined }, 'no site without one is served in China'],
  ['icpNumber', { icpNumber: '12345678' }, '浙ICP备12345678号-1'],
  ['cdn.certificateArn', { cdn: { kind: 'global', certificateArn: 'ASCAEXAMPLE' } }, ''],
  ['logDays', { logDays: 42 }, ''],
  ['throttle.burst', { throttle: { requestsPerSecond: 1, burst: 0 } }, ''],
  ['issuer.domainPrefix', { issuer: { kind: 'cognito', domainPrefix: 'Ä' } }, ''],
] as const)('%s that is wrong is told with its file and place', ([place, change, words]) => {
  const read = readChanged(change)
  expect(read).toThrow(join(folder, 'prod.json'))
  expect(read).toThrow(`at ${place}`)
  expect(read).toThrow(words)
})

test('a setting that nobody knows is told, and so is a file under another name', () => {
  expect(readChanged({ publicBuckets: true })).toThrow('publicBuckets')
  expect(readChanged({}, 'staging')).toThrow('at name')
})

test('a stage for trying things out may have a clock that goes ahead', () => {
  expect(readChanged({ name: 'trial', clockAheadHours: 48 }, 'trial')().clockAheadHours).toBe(48)
})
