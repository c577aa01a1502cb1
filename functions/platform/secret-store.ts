import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'

/** The text of a secret. @throws where there is none, or it may not be read */
export async function readSecret(arn: string): Promise<string> {
  const client = new SecretsManagerClient()
  try {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }))
    if (SecretString === undefined) throw new Error(`the secret ${arn} holds no text`)
    return SecretString
  } finally {
    client.destroy()
  }
}
