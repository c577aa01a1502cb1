import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { LocalError } from './local-error.ts'

export const rootDir = fileURLToPath(new URL('../..', import.meta.url))

/** Which variable sets the port of what, and the port without it. */
const portVariables = {
  web: ['WEB_PORT', 3000],
  api: ['API_PORT', 3001],
  issuer: ['ISSUER_PORT', 3002],
  database: ['DYNAMODB_PORT', 3003],
} as const

export type Part = keyof typeof portVariables
export const portVariable = (part: Part): string => portVariables[part][0]

export interface LocalSettings {
  /** Where all data of this system is kept. */
  readonly localDir: string
  /** 0: any free one. */
  readonly ports: Readonly<Record<Part, number>>
  /** Another engine than our own, already running. */
  readonly externalDatabase: string | undefined
  readonly isWatching: boolean
  readonly hasWeb: boolean
  readonly hasDemo: boolean
  /** How many cases of the past the demo data tells. */
  readonly histories: number
}

/** Reads ports, folder and switches. @throws LocalError that names the variable or switch and what it takes */
export function readSettings(argv: readonly string[], environment: NodeJS.ProcessEnv): LocalSettings {
  const { watch, web, demo } = readSwitches(argv)
  const portOf = (part: Part) => readPort(environment, portVariables[part][0], portVariables[part][1])
  const ports = { web: portOf('web'), api: portOf('api'), issuer: portOf('issuer'), database: portOf('database') }
  const externalDatabase = environment.DYNAMODB_ENDPOINT
  refuseSamePorts(ports)
  if (externalDatabase !== undefined && !URL.canParse(externalDatabase)) {
    throw new LocalError(`DYNAMODB_ENDPOINT takes a URL such as http://127.0.0.1:8000, not "${externalDatabase}".`)
  }
  return {
    localDir: readLocalDir(environment),
    ports,
    externalDatabase,
    isWatching: watch,
    hasWeb: web,
    hasDemo: demo,
    histories: readCount(environment, 'DEMO_HISTORIES', 220),
  }
}

/** The folder for local data: LOCAL_DIR, or .local in the project. */
export function readLocalDir(environment: NodeJS.ProcessEnv): string {
  return environment.LOCAL_DIR === undefined ? join(rootDir, '.local') : resolve(environment.LOCAL_DIR)
}

function readSwitches(argv: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...argv],
      allowNegative: true,
      options: {
        watch: { type: 'boolean', default: false },
        web: { type: 'boolean', default: true },
        demo: { type: 'boolean', default: true },
      },
    })
    return values
  } catch {
    throw new LocalError(
      `npm start takes --watch, --no-web and --no-demo, not "${argv.join(' ')}". Ports are set by environment variables.`,
    )
  }
}

function readPort(environment: NodeJS.ProcessEnv, variable: string, otherwise: number): number {
  const text = environment[variable]
  if (text === undefined || text === '') return otherwise
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new LocalError(`${variable} takes a port from 1 to 65535, or 0 for any free one, not "${text}".`)
  }
  return port
}

function refuseSamePorts(ports: LocalSettings['ports']): void {
  const seen = new Map<number, string>()
  for (const part of Object.keys(portVariables) as Part[]) {
    const other = seen.get(ports[part])
    if (ports[part] !== 0 && other !== undefined) {
      throw new LocalError(
        `${other} and ${portVariable(part)} are both ${ports[part]}; each part needs a port of its own.`,
      )
    }
    seen.set(ports[part], portVariable(part))
  }
}

function readCount(environment: NodeJS.ProcessEnv, name: string, without: number): number {
  const text = environment[name] ?? String(without)
  if (!/^\d{1,4}$/.test(text)) throw new LocalError(`${name} takes a whole number up to 9999, not "${text}".`)
  return Number(text)
}
