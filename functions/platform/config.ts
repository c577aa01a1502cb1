import * as z from 'zod'

/** A 32-byte key in base64. */
const Key = z
  .base64()
  .refine((text) => Buffer.from(text, 'base64').length === 32, { error: 'wants 32 bytes in base64' })

const Environment = z.object({
  LEDGER_TABLE: z.string().default('ledger'),
  VIEWS_TABLE: z.string().default('views'),
  SCRATCH_TABLE: z.string().default('scratch'),
  DYNAMODB_ENDPOINT: z.url().optional(),
  AWS_REGION: z.string().default('local'),
  OIDC_ISSUER: z.url(),
  OIDC_AUDIENCE: z.string().default('urn:zhoushan:api'),
  OIDC_CLIENTS_URL: z.url().optional(),
  OIDC_CLIENTS_KEY: z.string().min(32).optional(),
  FIELD_KEY: Key,
  HASH_KEY: Key,
  ROOTS_DIR: z.string().default('.local/roots'),
  FILES_DIR: z.string().default('.local/files'),
  FILES_URL: z.url().default('http://127.0.0.1:3001/store'),
})

export type Config = {
  readonly tables: { readonly ledger: string; readonly views: string; readonly scratch: string }
  readonly dynamodb: { readonly endpoint: string | undefined; readonly region: string }
  readonly issuer: {
    readonly url: string
    readonly audience: string
    /** Where the issuer lets us keep its clients, and the key to it. */
    readonly clients?: { readonly url: string; readonly key: string } | undefined
  }
  /** `field` seals personal fields, `hash` makes searchable hashes, cursors and one-time links. */
  readonly keys: { readonly field: Buffer; readonly hash: Buffer }
  /** Folder of the audit roots, where no object store is. */
  readonly rootsDir: string
  /** Folder of uploaded files, where no object store is, and the address under which the host hands it out. */
  readonly files: { readonly dir: string; readonly url: string }
}

/** The one reader of the environment. Throws with the name of each variable that is missing or wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const read = Environment.safeParse(environment)
  if (!read.success) throw new Error(`configuration: ${z.prettifyError(read.error)}`)
  const e = read.data
  return {
    tables: { ledger: e.LEDGER_TABLE, views: e.VIEWS_TABLE, scratch: e.SCRATCH_TABLE },
    dynamodb: { endpoint: e.DYNAMODB_ENDPOINT, region: e.AWS_REGION },
    issuer: { url: e.OIDC_ISSUER, audience: e.OIDC_AUDIENCE, clients: clientsOf(e) },
    keys: { field: Buffer.from(e.FIELD_KEY, 'base64'), hash: Buffer.from(e.HASH_KEY, 'base64') },
    rootsDir: e.ROOTS_DIR,
    files: { dir: e.FILES_DIR, url: e.FILES_URL },
  }
}

function clientsOf({ OIDC_CLIENTS_URL: url, OIDC_CLIENTS_KEY: key }: z.infer<typeof Environment>) {
  return url === undefined || key === undefined ? undefined : { url, key }
}
