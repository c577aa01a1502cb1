import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { startChild } from '#infra/local/child'
import { readLocalDir, rootDir } from '#infra/local/local-settings'
import { type Ready, readReady } from '#infra/local/ready-file'
import { type TokenFor, tokenSource } from '#infra/local/token-source'
import { ownFolder } from '#test/support/own-folder'
import { startOnDemo } from '#test/support/prepared-demo'

export interface System extends Ready {
  /** Where signed addresses of files lie: the one other place that a page sends to. */
  readonly files: string
  /** An access token by the real flow: `{ user: 'owner-1' }` or `{ client: 'tax-bureau' }`. */
  readonly tokenFor: TokenFor
  stop(): Promise<void>
}

export interface SystemOptions {
  /** Also the web, built when its sources changed. */
  readonly web?: boolean
  /** Also the demo data; loaded once for these sources, then copied. */
  readonly demo?: boolean
  /** With the demo's cases of the whole year before, waited for: some minutes. */
  readonly allCases?: boolean
}

/** As many as `npm start` tells. */
const allCasesCount = 220

/**
 * A whole system of its own, started as `npm start` does: own folder, free ports, gone after `stop`.
 * With API_URL set the tests run against that one instead (WEB_URL: its web, FILES_URL: its files); its issuer and clients are read from the
 * ready.json in LOCAL_DIR, and `stop` leaves it alone.
 */
export async function startSystem({
  web = false,
  demo = false,
  allCases = false,
}: SystemOptions = {}): Promise<System> {
  const { API_URL: api, WEB_URL } = process.env
  if (api !== undefined) {
    const ready = readReady(readLocalDir(process.env))
    return systemOf({ ...ready, api, web: WEB_URL ?? ready.web }, async () => undefined)
  }
  const localDir = ownFolder('system-')
  const switches = [...(web ? [] : ['--no-web']), ...(demo ? [] : ['--no-demo'])]
  const start = (folder: string, issuerPort: number) => startOn(folder, issuerPort, switches, allCases)
  // The prepared copy is what all others start on: it keeps to the first cases.
  const system = demo && !allCases ? await startOnDemo(localDir, start) : await start(localDir, 0)
  return {
    ...system,
    async stop() {
      await system.stop()
      rmSync(localDir, { recursive: true, force: true })
    },
  }
}

async function startOn(
  localDir: string,
  issuerPort: number,
  switches: readonly string[],
  allCases: boolean,
): Promise<System> {
  const child = await startChild({
    name: 'The system for the tests',
    command: process.execPath,
    args: [join(rootDir, 'infra/local/start.ts'), ...switches],
    env: {
      ...ownEnvironment(localDir),
      ISSUER_PORT: String(issuerPort),
      ...(allCases ? { DEMO_HISTORIES: String(allCasesCount) } : {}),
    },
    isReady: (line) =>
      allCases ? line.endsWith(`${allCasesCount} of ${allCasesCount} cases`) : line.startsWith('Ready after'),
  })
  return systemOf(readReady(localDir), () => child.stop())
}

function systemOf(ready: Ready, stop: () => Promise<void>): System {
  const secrets = Object.fromEntries(ready.clients.map(({ id, secret }) => [id, secret]))
  const files = process.env.FILES_URL ?? `${ready.api}/store/`
  return { ...ready, files, tokenFor: tokenSource(ready.issuer, secrets), stop }
}

/** Free ports and a folder of its own; nothing of vitest's, whose NODE_ENV would change how the web runs. */
export function ownEnvironment(localDir: string): NodeJS.ProcessEnv {
  const { DYNAMODB_ENDPOINT: _shared, NODE_ENV: _test, NODE_OPTIONS: _options, ...rest } = process.env
  return {
    ...rest,
    LOCAL_DIR: localDir,
    WEB_PORT: '0',
    API_PORT: '0',
    ISSUER_PORT: '0',
    DYNAMODB_PORT: '0',
    // Only those that are there once it is ready: the rest would go on during the tests.
    DEMO_HISTORIES: '20',
  } as NodeJS.ProcessEnv
}
