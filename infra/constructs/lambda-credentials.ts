import type { AwsCredentialIdentityProvider } from '@smithy/types'

/**
 * Stands for the SDK's search for credentials (profiles, sign-in, containers, 110 kB of it) in what is deployed: Lambda
 * puts those of the function's role into its environment, and starts it anew with others before they end.
 */
export const defaultProvider = (): AwsCredentialIdentityProvider => async () => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env
  if (AWS_ACCESS_KEY_ID === undefined || AWS_SECRET_ACCESS_KEY === undefined)
    throw new Error('Lambda puts the credentials of its role into the environment')
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}),
  }
}
