import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  type SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager'
import { rotateKeyRing } from './rotate-key-ring.ts'

/** What Secrets Manager calls a rotation function with, step after step. */
export type RotationStep = {
  readonly Step: 'createSecret' | 'setSecret' | 'testSecret' | 'finishSecret'
  readonly SecretId: string
  readonly ClientRequestToken: string
}

/** Turns the ring of keys by one. Each step may come again; nobody has to be told of a key, so two of the four do nothing. */
export async function rotateSecret(client: SecretsManagerClient, step: RotationStep): Promise<void> {
  if (step.Step === 'createSecret') await makePending(client, step)
  if (step.Step === 'finishSecret') await makeCurrent(client, step)
}

async function makePending(client: SecretsManagerClient, { SecretId, ClientRequestToken }: RotationStep) {
  const { VersionIdsToStages: versions = {} } = await client.send(new DescribeSecretCommand({ SecretId }))
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId, VersionStage: 'AWSCURRENT' }))
  if (SecretString === undefined) throw new Error('the secret holds no text')
  if (await isMade(client, SecretId, ClientRequestToken, Object.keys(versions))) return
  await client.send(
    new PutSecretValueCommand({
      ...{ SecretId, ClientRequestToken },
      ...{ SecretString: rotateKeyRing(SecretString), VersionStages: ['AWSPENDING'] },
    }),
  )
}

/** Secrets Manager lists the version before it has a value. */
async function isMade(client: SecretsManagerClient, SecretId: string, VersionId: string, listed: readonly string[]) {
  if (!listed.includes(VersionId)) return false
  try {
    await client.send(new GetSecretValueCommand({ SecretId, VersionId, VersionStage: 'AWSPENDING' }))
    return true
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return false
    throw error
  }
}

async function makeCurrent(client: SecretsManagerClient, { SecretId, ClientRequestToken }: RotationStep) {
  const { VersionIdsToStages: versions = {} } = await client.send(new DescribeSecretCommand({ SecretId }))
  const current = Object.keys(versions).find((id) => versions[id]?.includes('AWSCURRENT'))
  if (current === ClientRequestToken) return
  await client.send(
    new UpdateSecretVersionStageCommand({
      ...{ SecretId, VersionStage: 'AWSCURRENT' },
      ...{ MoveToVersionId: ClientRequestToken, RemoveFromVersionId: current },
    }),
  )
}
