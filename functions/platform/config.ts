import { hkdfSync } from 'node:crypto'
import * as z from 'zod'
import type { KeyRing } from './seal.ts'

const keyBytes = 32
const phraseLength = 64
const isKey = (text: string) => Buffer.from(text, 'base64').length === keyBytes

/** 32 bytes in base64, or a longer random text, as a secrets manager makes it, from which they follow. */
const Key = z
  .string()
  .refine((text) => isKey(text) || text.length >= phraseLength, { error: 'wants 32 bytes in base64, or a long text' })
  .transform((text) =>
    isKey(text) ? Buffer.from(text, 'base64') : Buffer.from(hkdfSync('sha256', text, '', 'key', keyBytes)),
  )
/** Keys with a space between. */
const Keys = z
  .string()
  .transform((text) => text.split(' '))
  .pipe(z.tuple([Key], Key))

/** `name=url`, with a space between. */
const Queues = z
  .string()
  .default('')
  .transform((text) => Object.fromEntries(text.split(' ').flatMap((pair) => (pair ? [pair.split('=')] : []))))
  .pipe(z.record(z.string(), z.url()))

/** Variables that never stand in the environment of the cloud: `X_ARN` there says in which secret `X` is kept. */
const secrets = ['FIELD_KEY', 'HASH_KEY', 'OIDC_CLIENTS_KEY']

const Variables = z.object({
  LEDGER_TABLE: z.string().default('ledger'),
  VIEWS_TABLE: z.string().default('views'),
  SCRATCH_TABLE: z.string().default('scratch'),
  DYNAMODB_ENDPOINT: z.url().optional(),
  AWS_REGION: z.string().default('local'),
  OIDC_ISSUER: z.url(),
  OIDC_AUDIENCE: z.string().default('urn:zhoushan:api'),
  OIDC_TOKENS: z.enum(['rfc9068', 'cognito']).default('rfc9068'),
  OIDC_CLIENTS_URL: z.url().optional(),
  OIDC_CLIENTS_KEY: z.string().min(32).optional(),
  FIELD_KEY: Keys.optional(),
  HASH_KEY: Key.optional(),
  ROOTS_DIR: z.string().default('.local/roots'),
  FILES_DIR: z.string().default('.local/files'),
  FILES_URL: z.url().default('http://127.0.0.1:3001/store'),
  FILES_BUCKET: z.url().optional(),
  ROOTS_BUCKET: z.url().optional(),
  CONSUMER: z.string().default(''),
  QUEUES: Queues,
  METRICS: z.string().optional(),
  CLOCK_AHEAD_HOURS: z.coerce.number().min(0).default(0),
})

export type Config = {
  readonly tables: { readonly ledger: string; readonly views: string; readonly scratch: string }
  readonly dynamodb: { readonly endpoint: string | undefined; readonly region: string }
  readonly issuer: {
    readonly url: string
    readonly audience: string
    /** How access tokens look: by RFC 9068, or as Cognito makes them. */
    readonly tokens: 'rfc9068' | 'cognito'
    /** Where the issuer lets us keep its clients, and the key to it. */
    readonly clients?: { readonly url: string; readonly key: string } | undefined
  }
  /**
   * `field` seals personal fields, `hash` makes searchable hashes, cursors and one-time links. A function has those that its
   * role lets it read; asking for another throws.
   */
  readonly keys: { readonly field: KeyRing; readonly hash: Buffer }
  /** Folder of the audit roots, where no object store is. */
  readonly rootsDir: string
  /** Folder of uploaded files, where no object store is, and the address under which the host hands it out. */
  readonly files: { readonly dir: string; readonly url: string }
  /** Addresses of the buckets that take the folders' place. */
  readonly buckets: { readonly files: string | undefined; readonly roots: string | undefined }
  /** Where events wait for each consumer by its name; without queues each is called at once. */
  readonly queues: Readonly<Record<string, string>>
  /** Whose queue this function reads. */
  readonly consumer: string
  /** Under which name metrics are told; without one there are none. */
  readonly metrics: string | undefined
  /** A test stack lives so much ahead of time, so that a deadline can be seen to pass. */
  readonly clockAheadMs: number
}

type Environment = Readonly<Record<string, string | undefined>>

/** The configuration from the environment, and from the secrets that it names. */
export async function loadConfig(
  readSecret: (arn: string) => Promise<string>,
  environment: Environment = process.env,
): Promise<Config> {
  const kept = secrets.flatMap((name) => {
    const arn = environment[`${name}_ARN`]
    return arn === undefined ? [] : [readSecret(arn).then((value) => [name, value] as const)]
  })
  return readConfig({ ...environment, ...Object.fromEntries(await Promise.all(kept)) })
}

/** This file is the one reader of the environment. Throws with the name of each variable that is missing or wrong. */
export function readConfig(environment: Environment): Config {
  const read = Variables.safeParse(environment)
  if (!read.success) throw new Error(`configuration: ${z.prettifyError(read.error)}`)
  const e = read.data
  return {
    tables: { ledger: e.LEDGER_TABLE, views: e.VIEWS_TABLE, scratch: e.SCRATCH_TABLE },
    dynamodb: { endpoint: e.DYNAMODB_ENDPOINT, region: e.AWS_REGION },
    issuer: { url: e.OIDC_ISSUER, audience: e.OIDC_AUDIENCE, tokens: e.OIDC_TOKENS, clients: clientsOf(e) },
    keys: keysOf(e),
    rootsDir: e.ROOTS_DIR,
    files: { dir: e.FILES_DIR, url: e.FILES_URL },
    buckets: { files: e.FILES_BUCKET, roots: e.ROOTS_BUCKET },
    queues: e.QUEUES,
    consumer: e.CONSUMER,
    metrics: e.METRICS,
    clockAheadMs: e.CLOCK_AHEAD_HOURS * 3_600_000,
  }
}

function keysOf({ FIELD_KEY: field, HASH_KEY: hash }: z.infer<typeof Variables>): Config['keys'] {
  const lacking = (name: string): never => {
    throw new Error(`configuration: this function has no ${name}`)
  }
  return {
    get field() {
      return field ?? lacking('FIELD_KEY')
    },
    get hash() {
      return hash ?? lacking('HASH_KEY')
    },
  }
}

function clientsOf({ OIDC_CLIENTS_URL: url, OIDC_CLIENTS_KEY: key }: z.infer<typeof Variables>) {
  return url === undefined || key === undefined ? undefined : { url, key }
}
