import { join } from 'node:path'
import type { Platform } from '#functions/platform/context'
import { deployedEnvironment } from '#infra/local/deployed-environment'
import { readLocalDir } from '#infra/local/local-settings'
import { readReady } from '#infra/local/ready-file'
import { loadSecrets } from '#infra/local/secrets'

/**
 * The platform of the running local system; of a deployed one, where STAGE names it; or, where the environment itself
 * describes one (FIELD_KEY is set), of that one.
 */
export async function jobPlatform(): Promise<Platform> {
  const { STAGE, FIELD_KEY } = process.env
  if (STAGE !== undefined) Object.assign(process.env, deployedEnvironment(STAGE))
  else if (FIELD_KEY === undefined) Object.assign(process.env, await localEnvironment())
  const { startPlatform } = await import('#functions/platform/start-platform')
  return startPlatform()
}

async function localEnvironment(): Promise<Record<string, string>> {
  const localDir = readLocalDir(process.env)
  const { dynamodb, issuer } = readReady(localDir)
  const { fieldKey, hashKey } = await loadSecrets(join(localDir, 'secrets.json'))
  return {
    DYNAMODB_ENDPOINT: dynamodb,
    OIDC_ISSUER: issuer,
    FIELD_KEY: fieldKey,
    HASH_KEY: hashKey,
    ROOTS_DIR: join(localDir, 'roots'),
  }
}
