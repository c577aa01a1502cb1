import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Child, ChildFailed, type ChildOptions, startChild } from './child.ts'
import { endLeftOver, notePid } from './left-over.ts'
import { LocalError } from './local-error.ts'
import { apiAudience } from './local-issuer.ts'
import { type LocalSettings, rootDir } from './local-settings.ts'
import type { Secrets } from './secrets.ts'
import { nextBinary } from './web-build.ts'

export interface Urls {
  readonly web: string
  readonly api: string
  readonly issuer: string
  readonly dynamodb: string
}

// What a left-over's command line holds; Next renames its process to next-server.
const marks = { host: 'host-process.ts', web: 'next' } as const
type ChildName = keyof typeof marks

/** Ends what a start that was killed left behind on this folder. */
export async function endLeftOverChildren(localDir: string): Promise<void> {
  for (const name of Object.keys(marks) as ChildName[]) await endLeftOver(pidFile(localDir, name), marks[name])
}

const pidFile = (localDir: string, name: ChildName) => join(localDir, `${name}.pid`)

/** The functions: HTTP, the stream's readers, the sweep. While watching they start again when a file changes. */
export function startHostProcess(
  settings: LocalSettings,
  urls: Urls,
  secrets: Secrets,
  onLine: (line: string) => void,
): Promise<Child> {
  const program = fileURLToPath(new URL('./host-process.ts', import.meta.url))
  return startLogged(settings, 'host', {
    name: 'The host of the functions',
    command: process.execPath,
    args: settings.isWatching ? ['--watch', '--watch-preserve-output', program] : [program],
    env: {
      ...process.env,
      API_PORT: new URL(urls.api).port,
      DYNAMODB_ENDPOINT: urls.dynamodb,
      OIDC_ISSUER: urls.issuer,
      OIDC_AUDIENCE: apiAudience,
      OIDC_CLIENTS_URL: `${urls.issuer}/clients`,
      OIDC_CLIENTS_KEY: secrets.issuerClientsKey,
      FIELD_KEY: secrets.fieldKey,
      HASH_KEY: secrets.hashKey,
      ROOTS_DIR: join(settings.localDir, 'roots'),
      FILES_DIR: join(settings.localDir, 'files'),
      FILES_URL: `${urls.api}/store`,
      DEMO_HISTORIES: String(settings.hasDemo ? settings.histories : 0),
    },
    onLine,
    isReady: (line) => line.startsWith('The host is listening'),
  })
}

/** The web: as built, or compiled page by page while watching. */
export function startWebProcess(settings: LocalSettings, urls: Urls, secrets: Secrets): Promise<Child> {
  return startLogged(settings, 'web', {
    name: 'The web',
    command: process.execPath,
    args: [nextBinary, settings.isWatching ? 'dev' : 'start', 'web', '-H', '127.0.0.1', '-p', new URL(urls.web).port],
    cwd: rootDir,
    env: {
      ...process.env,
      NODE_ENV: settings.isWatching ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      API_URL: urls.api,
      FILES_ORIGIN: urls.api,
      OIDC_ISSUER: urls.issuer,
      OIDC_CLIENT_ID: 'web',
      OIDC_CLIENT_SECRET: secrets.webClientSecret,
      NEXTAUTH_URL: urls.web,
      NEXTAUTH_SECRET: secrets.webSessionSecret,
      DYNAMODB_ENDPOINT: urls.dynamodb,
    },
    isReady: (line) => line.includes('Ready in'),
  })
}

/**
 * Starts a child whose lines go to .local/logs, and notes its process. While watching, all but the line for each request
 * is also shown: a fault in what was just edited belongs before the eyes.
 */
async function startLogged(settings: LocalSettings, name: ChildName, options: ChildOptions): Promise<Child> {
  const { localDir, isWatching } = settings
  const file = join(localDir, 'logs', `${name}.log`)
  mkdirSync(join(localDir, 'logs'), { recursive: true })
  const log = createWriteStream(file)
  try {
    const onLine = (line: string) => {
      log.write(`${line}\n`)
      options.onLine?.(line)
      if (isWatching && !line.startsWith('{"level":"INFO"')) process.stdout.write(`${name} | ${line}\n`)
    }
    const child = await startChild({ ...options, onLine })
    notePid(pidFile(localDir, name), child.pid)
    return child
  } catch (error) {
    throw error instanceof ChildFailed ? new LocalError(`${error.message}\n(all of it: ${file})`) : error
  }
}
