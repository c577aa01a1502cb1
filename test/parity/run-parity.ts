// npm run test:parity: the data-layer tests against Amazon's own DynamoDB Local, so that nothing rests on the manners of
// the engine that we start by default.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type Child, guarded, runChild, startChild } from '#infra/local/child'
import { freePort } from '#infra/local/free-port'
import { LocalError, runCommand } from '#infra/local/local-error'
import { rootDir } from '#infra/local/local-settings'

const emulator = 'amplify-dynamodb-simulator@2.9.30'
const folder = join(rootDir, '.local/parity', emulator)
const patienceMs = 20_000
/** The data layer itself, and of the contexts those that lean on it in each way: races, chains, sums, listings. */
const suites = ['platform/', 'audit/', 'consent/', 'identity/', 'product/', 'financing/taking', 'financing/offers'].map(
  (place) => `functions/${place}`,
)

await runCommand(async () => {
  if (!hasJava()) return skip()
  const jars = await install()
  const port = await freePort()
  const database = await start(jars, port)
  try {
    process.exitCode = await runTests(`http://127.0.0.1:${port}`)
  } finally {
    await database.stop()
  }
})

function hasJava(): boolean {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function skip(): void {
  const why = 'There is no Java on the PATH; DynamoDB Local needs Java 17 or newer.'
  if (process.env.CI !== undefined) throw new LocalError(`${why} It must be there in CI.`)
  process.stdout.write(`Skipped: the tests against Amazon's DynamoDB Local. ${why}\n`)
}

/** Installs the emulator once, outside package.json: 65 MB that no other command needs. @returns the folder of its jars */
async function install(): Promise<string> {
  const jars = join(folder, 'node_modules/amplify-dynamodb-simulator/emulator')
  if (existsSync(join(jars, 'DynamoDBLocal.jar'))) return jars
  const npm = process.env.npm_execpath
  if (npm === undefined) throw new LocalError('Start this by: npm run test:parity')
  process.stdout.write(`Installing ${emulator} into .local/parity (65 MB, once)\n`)
  await runChild({
    name: `The installation of ${emulator}`,
    command: process.execPath,
    args: [npm, 'install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', emulator],
  })
  return jars
}

async function start(jars: string, port: number): Promise<Child> {
  const child = await startChild({
    name: 'DynamoDB Local',
    command: 'java',
    args: [
      `-Djava.library.path=${join(jars, 'DynamoDBLocal_lib')}`,
      ...['-jar', join(jars, 'DynamoDBLocal.jar'), '-port', String(port)],
      ...['-sharedDb', '-disableTelemetry', '-inMemory'],
    ],
    // It leaves a file where it starts.
    cwd: folder,
    isReady: (line) => line.startsWith('Port:'),
  })
  // It says its port before it listens. The port was free a moment ago, so what answers now is this one.
  const deadline = performance.now() + patienceMs
  while (!(await answers(port))) {
    if (performance.now() > deadline) throw new Error('DynamoDB Local does not listen')
    await delay(50)
  }
  return child
}

async function answers(port: number): Promise<boolean> {
  return await fetch(`http://127.0.0.1:${port}`).then(
    () => true,
    () => false,
  )
}

async function runTests(endpoint: string): Promise<number> {
  const vitest = join(rootDir, 'node_modules/vitest/vitest.mjs')
  const child = spawn(process.execPath, [vitest, 'run', '--project', 'int', ...suites], {
    cwd: rootDir,
    stdio: 'inherit',
    env: { ...process.env, DYNAMODB_ENDPOINT: endpoint },
  })
  const exit = once(child, 'exit')
  await guarded(child)
  const [code] = await exit
  return typeof code === 'number' ? code : 1
}
