import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { type RotationStep, rotateSecret } from '#functions/platform/rotate-secret'

const client = new SecretsManagerClient()

/** Called by Secrets Manager when the key that seals personal fields is due to change. */
export const handler = (step: RotationStep): Promise<void> => rotateSecret(client, step)
