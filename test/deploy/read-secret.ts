import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { Emulator } from './emulator.ts'

/** What the stack has made up. */
export async function readSecretOf(emulator: Emulator, SecretId: string): Promise<string> {
  const client = new SecretsManagerClient({
    endpoint: emulator.url,
    region: emulator.region,
    credentials: emulator.credentials,
  })
  try {
    return (await client.send(new GetSecretValueCommand({ SecretId }))).SecretString ?? ''
  } finally {
    client.destroy()
  }
}
