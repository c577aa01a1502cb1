import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { exportJWK, generateKeyPair } from 'jose'
import * as z from 'zod'
import { demoClients } from './demo-users.ts'

const Secrets = z.object({
  /** The issuer's signing key; kept, so that a restart signs nobody out. */
  jwks: z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })) }),
  cookieKey: z.string(),
  webClientSecret: z.string(),
  webSessionSecret: z.string(),
  /** 32 bytes in base64 each: for personal fields, and for searchable hashes and cursors. */
  /** Lets the platform keep the issuer's clients. */
  issuerClientsKey: z.string(),
  fieldKey: z.string(),
  hashKey: z.string(),
  clients: z.record(z.string(), z.string()),
})

/** What would come from a secrets manager in the cloud; made at the first start, never in the repository. */
export type Secrets = z.infer<typeof Secrets>

/** Reads the secrets of this .local folder; makes what isn't there yet and keeps what is. */
export async function loadSecrets(file: string): Promise<Secrets> {
  const kept = existsSync(file) ? Secrets.partial().parse(JSON.parse(readFileSync(file, 'utf8'))) : {}
  const secrets: Secrets = {
    cookieKey: randomText(),
    webClientSecret: randomText(),
    webSessionSecret: randomText(),
    issuerClientsKey: randomText(),
    fieldKey: randomBytes(32).toString('base64'),
    hashKey: randomBytes(32).toString('base64'),
    ...kept,
    jwks: kept.jwks ?? { keys: [await signingKey()] },
    clients: { ...Object.fromEntries(demoClients.map(({ id }) => [id, randomText()])), ...kept.clients },
  }
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, file)
  return secrets
}

function randomText(): string {
  return randomBytes(24).toString('base64url')
}

async function signingKey(): Promise<Secrets['jwks']['keys'][number]> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const { kty, ...key } = await exportJWK(privateKey)
  if (kty === undefined) throw new Error('an exported key has a type')
  return { kty, ...key, kid: randomBytes(8).toString('hex'), alg: 'RS256', use: 'sig' }
}
