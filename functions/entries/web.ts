import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda'
import { readSecret } from '#functions/platform/secret-store'
import { answeredThrough, askedThrough } from './behind-cdn.ts'

// Where the function of the web begins: what is secret is fetched, never configured, and then Next takes over.

/** Which secret the web knows by which name (web/lib/config.ts). */
const secrets = { NEXTAUTH_SECRET: 'SESSION_KEY_ARN', OIDC_CLIENT_SECRET: 'CLIENT_SECRET_ARN', PASSAGE: 'PASSAGE_ARN' }

const variable = (name: string): string => {
  const value = process.env[name]
  if (value === undefined) throw new Error(`configuration of web: ${name} is missing`)
  return value
}
const read = Object.entries(secrets).map(async ([name, arn]) => {
  process.env[name] = await readSecret(variable(arn))
})
await Promise.all(read)
// OpenNext's own file, beside this one once both are packed.
const openNext: string = './web/index.mjs'
const { handler: serve } = await import(openNext)

export async function handler(event: APIGatewayProxyEvent, context: Context): Promise<APIGatewayProxyResult> {
  return answeredThrough(await serve(askedThrough(event, variable('NEXTAUTH_URL')), context))
}
