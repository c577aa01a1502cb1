import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { ownEnvironment } from '#test/support/start-system'
import { type Child, startChild } from './child.ts'
import { demoUsers } from './demo-users.ts'
import { rootDir } from './local-settings.ts'
import { type Ready, readReady } from './ready-file.ts'
import { type TokenFor, tokenSource } from './token-source.ts'

// A start takes a second, but many of them on two busy cores take their time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const cleanUps: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'start-'))
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const program = join(rootDir, 'infra/local/start.ts')
const switches = ['--no-web', '--no-demo']

function launch(localDir: string, more: Record<string, string> = {}, onLine?: (line: string) => void): Promise<Child> {
  return startChild({
    name: 'start.ts',
    command: process.execPath,
    args: [program, ...switches],
    env: { ...ownEnvironment(localDir), ...more },
    isReady: (line) => line.startsWith('Ready after'),
    ...(onLine === undefined ? {} : { onLine }),
  })
}

async function start(localDir: string, more: Record<string, string> = {}): Promise<Child> {
  const child = await launch(localDir, more)
  cleanUps.push(() => child.stop())
  return child
}

/** Runs one of our programs to its end. */
async function run(args: string[], environment: NodeJS.ProcessEnv) {
  return await new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, args, { env: environment, cwd: rootDir }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}

function tokensOf(ready: Ready): TokenFor {
  return tokenSource(ready.issuer, {})
}

async function registerBank({ api }: Ready, tokenFor: TokenFor): Promise<{ id: string }> {
  const response = await fetch(`${api}/platform/organisations`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await tokenFor({ user: 'platform-admin' })}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify({ kind: 'bank', name: { zh: '试验银行', en: 'Trial Bank' }, fictional: true }),
  })
  expect(response.status).toBe(201)
  return (await response.json()) as { id: string }
}

async function bankIds({ api }: Ready, tokenFor: TokenFor): Promise<string[]> {
  const headers = { authorization: `Bearer ${await tokenFor({ user: 'platform-admin' })}` }
  const response = await fetch(`${api}/platform/organisations?kind=bank`, { headers })
  const { items } = (await response.json()) as { items: { organisationId: string }[] }
  return items.map(({ organisationId }) => organisationId)
}

async function answers(url: string): Promise<boolean> {
  return await fetch(url).then(
    () => true,
    () => false,
  )
}

async function expectAllGone({ api, issuer, dynamodb }: Ready): Promise<void> {
  for (const url of [api, issuer, dynamodb]) {
    await expect.poll(() => answers(url), { timeout: 8_000, interval: 50 }).toBe(false)
  }
}

describe('while one system runs', () => {
  const localDir = mkdtempSync(join(tmpdir(), 'start-'))
  let running: Child
  beforeAll(async () => {
    running = await launch(localDir)
  })
  afterAll(async () => {
    await running.stop()
    rmSync(localDir, { recursive: true, force: true })
  })

  test('ready.json tells where everything is, who may sign in and which clients there are', async () => {
    const ready = readReady(localDir)
    expect(ready.users.map(({ name }) => name)).toEqual(demoUsers.map(({ name }) => name))
    expect(ready.users[0]).toEqual({ name: 'owner-1', role: 'sme_owner', organisation: '舟山东极海产加工有限公司' })
    expect(ready.clients[0]).toEqual({
      id: 'market-bureau',
      secret: expect.stringMatching(/^.{32}$/),
      organisation: '市市场监督管理局',
    })
    for (const url of [ready.api, ready.issuer, ready.dynamodb]) expect(await answers(url)).toBe(true)
  })

  test('npm run token prints nothing but a token that the API takes', async () => {
    const { out, err } = await run(['infra/local/token.ts', '--user', 'platform-admin'], ownEnvironment(localDir))
    expect(err).toBe('')
    const response = await fetch(`${readReady(localDir).api}/me`, {
      headers: { authorization: `Bearer ${out.trim()}` },
    })
    expect(await response.json()).toMatchObject({ memberships: [{ organisationKind: 'platform' }] })
  })

  test('a read model follows a command at once, not at the next look a second later', async () => {
    const ready = readReady(localDir)
    const tokenFor = tokensOf(ready)
    const waits: number[] = []
    for (let n = 0; n < 5; n += 1) {
      const from = performance.now()
      const { id } = await registerBank(ready, tokenFor)
      await expect.poll(() => bankIds(ready, tokenFor), { interval: 5 }).toContain(id)
      waits.push(performance.now() - from)
    }
    // Some 30 ms on a quiet machine. The best of five: other work may delay one, never hurry it.
    expect(Math.min(...waits)).toBeLessThan(400)
  })

  test('a second start on the same folder is refused and leaves the first alone', async () => {
    const { code, err } = await run([program, ...switches], ownEnvironment(localDir))
    expect([code, err]).toEqual([1, expect.stringMatching(/^The local system already runs[^\n]*LOCAL_DIR[^\n]*\n$/)])
    expect(await answers(readReady(localDir).api)).toBe(true)
  })
})

test('npm run token says in one line what is wrong', async () => {
  const environment = ownEnvironment(ownFolder())
  const token = (...args: string[]) => run(['infra/local/token.ts', ...args], environment)
  expect(await token('--user', 'owner-1')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/^The local system is not running.*npm start\n$/),
  })
  expect(await token()).toMatchObject({ code: 1, err: expect.stringMatching(/^Give one of: --user NAME.*\n$/) })
  expect(await token('--person', 'x')).toMatchObject({ code: 1, err: expect.stringContaining('--person') })
})

test('data outlives a stop and a start, and npm run reset empties it', async () => {
  const localDir = ownFolder()
  const environment = ownEnvironment(localDir)
  const me = async () => {
    const { out } = await run(['infra/local/token.ts', '--user', 'platform-admin'], environment)
    const response = await fetch(`${readReady(localDir).api}/me`, {
      headers: { authorization: `Bearer ${out.trim()}` },
    })
    return (await response.json()) as { memberships: { organisationId: string }[] }
  }
  const first = await start(localDir)
  const before = await me()
  expect(await run(['infra/local/reset.ts'], environment)).toMatchObject({
    code: 1,
    err: expect.stringContaining('already runs'),
  })
  await first.stop()
  // A person is known by issuer and subject: any free port means the same one again, another is refused.
  const elsewhere = await run([program, ...switches], { ...environment, ISSUER_PORT: '4999' })
  expect(elsewhere).toMatchObject({ code: 1, err: expect.stringMatching(/^The data in [^\n]*ISSUER_PORT=[^\n]*\n$/) })
  const second = await start(localDir)
  expect(await me()).toEqual(before)
  await second.stop()
  expect(await run(['infra/local/reset.ts'], environment)).toMatchObject({
    code: 0,
    out: expect.stringContaining('Emptied'),
  })
  expect(existsSync(join(localDir, 'database.sqlite'))).toBe(false)
  await start(localDir)
  expect((await me()).memberships[0]?.organisationId).not.toBe(before.memberships[0]?.organisationId)
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends every part and takes ready.json away', async (signal) => {
  const localDir = ownFolder()
  const child = await start(localDir)
  const ready = readReady(localDir)
  process.kill(child.pid, signal)
  await child.exited
  await expectAllGone(ready)
  expect(existsSync(join(localDir, 'ready.json'))).toBe(false)
})

test('killed, it leaves no process; the next start on the same ports has everything that was acknowledged', async () => {
  const localDir = ownFolder()
  const child = await start(localDir)
  const ready = readReady(localDir)
  const tokenFor = tokensOf(ready)
  const { id } = await registerBank(ready, tokenFor)
  process.kill(child.pid, 'SIGKILL')
  await child.exited
  await expectAllGone(ready)
  const portOf = (url: string) => new URL(url).port
  await start(localDir, {
    API_PORT: portOf(ready.api),
    ISSUER_PORT: portOf(ready.issuer),
    DYNAMODB_PORT: portOf(ready.dynamodb),
  })
  expect(readReady(localDir).api).toBe(ready.api)
  // What was acknowledged is there, and the read model has caught up with it, wherever the reader stood.
  await expect.poll(() => bankIds(ready, tokenFor)).toContain(id)
})

test('killed while it starts, it leaves no process', async () => {
  const localDir = ownFolder()
  const pidFile = join(localDir, 'database.pid')
  const starting = startChild({
    name: 'start.ts',
    command: process.execPath,
    args: [program, ...switches],
    env: ownEnvironment(localDir),
    isReady: () => existsSync(pidFile),
  })
  const child = await starting
  process.kill(child.pid, 'SIGKILL')
  await child.exited
  const database = Number(readFileSync(pidFile, 'utf8'))
  await expect.poll(() => commandLine(database), { timeout: 8_000, interval: 50 }).not.toContain('dynoxide')
})

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

test('a part that is ended from outside ends the rest with a word about which', async () => {
  const localDir = ownFolder()
  let said = ''
  const child = await launch(localDir, {}, (line) => {
    said += `${line}\n`
  })
  const ready = readReady(localDir)
  process.kill(Number(readFileSync(join(localDir, 'database.pid'), 'utf8')), 'SIGKILL')
  await child.exited
  expect(said).toContain('The database ended by itself')
  await expectAllGone(ready)
})

test('a taken port is one line that names the variable', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  cleanUps.push(() => taken.close())
  const address = taken.address()
  const port = typeof address === 'object' ? address?.port : 0
  const environment = { ...ownEnvironment(ownFolder()), API_PORT: String(port) }
  const { code, err } = await run([program, ...switches], environment)
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(new RegExp(`^Port ${port} is taken[^\\n]*API_PORT=[^\\n]*\\n$`)),
  ])
})

test('wrong settings are one line each', async () => {
  const environment = ownEnvironment(ownFolder())
  const startWith = (more: NodeJS.ProcessEnv, ...args: string[]) => run([program, ...args], { ...environment, ...more })
  const lineAbout = (pattern: string) => ({
    code: 1,
    err: expect.stringMatching(new RegExp(`^[^\\n]*${pattern}[^\\n]*\\n$`)),
  })
  expect(await startWith({ WEB_PORT: 'x' })).toMatchObject(lineAbout('WEB_PORT takes a port'))
  expect(await startWith({ WEB_PORT: '4001', API_PORT: '4001' })).toMatchObject(
    lineAbout('WEB_PORT and API_PORT are both 4001'),
  )
  expect(await startWith({ DYNAMODB_ENDPOINT: 'here' })).toMatchObject(lineAbout('DYNAMODB_ENDPOINT takes a URL'))
  expect(await startWith({ DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' })).toMatchObject(
    lineAbout('no DynamoDB engine answers'),
  )
  expect(await startWith({}, '--fast')).toMatchObject(lineAbout('--no-web'))
})

test('an older Node is told what to do in one line', async () => {
  const older = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'20.20.2'}})`
  const args = ['--import', older, '--import', './infra/local/require-node.mjs', program]
  const { code, err } = await run(args, ownEnvironment(ownFolder()))
  expect([code, err]).toEqual([1, expect.stringMatching(/^Node 24 or newer is needed, this is 20\.20\.2[^\n]*\n$/)])
})
