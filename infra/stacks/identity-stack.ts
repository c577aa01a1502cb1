import { Duration, type Environment, Stack, Validations } from 'aws-cdk-lib'
import {
  AccountRecovery,
  CfnUserPoolUser,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito'
import type { Construct } from 'constructs'
import { demoUsers } from '#infra/local/demo-users'
import type { Stage } from '#infra/stage'
import type { DataStack } from './data-stack.ts'

/** What functions and web have to know of whoever signs people in. */
export type Issuer = {
  readonly url: string
  readonly audience: string
  readonly tokens: 'rfc9068' | 'cognito'
  readonly clientsUrl: string | undefined
}

const audience = 'urn:zhoushan:api'

type Cognito = Extract<Stage['issuer'], { kind: 'cognito' }>
type External = Extract<Stage['issuer'], { kind: 'external' }>

/** An issuer that exists: a government's or a bank's. In China always. */
export const externalIssuer = ({ url, audience, clientsUrl }: External): Issuer => ({
  ...{ url, audience, tokens: 'rfc9068', clientsUrl },
})

type IdentityStackProps = {
  readonly env: Environment
  readonly stage: Stage
  readonly cognito: Cognito
  readonly data: DataStack
}

/** Cognito as the issuer, for trying things out. */
export class IdentityStack extends Stack {
  readonly issuer: Issuer

  constructor(scope: Construct, id: string, { env, stage, cognito, data }: IdentityStackProps) {
    super(scope, id, { env })
    this.issuer = { url: makePool(this, stage, cognito, data), audience, tokens: 'cognito', clientsUrl: undefined }
  }
}

function makePool(
  stack: Stack,
  { webOrigin }: Stage,
  { domainPrefix, demoUsersMail }: Cognito,
  { removal }: DataStack,
) {
  const pool = new UserPool(stack, 'People', {
    ...{ selfSignUpEnabled: false, signInAliases: { username: true, email: true }, removalPolicy: removal },
    ...{ accountRecovery: AccountRecovery.EMAIL_ONLY, featurePlan: FeaturePlan.ESSENTIALS },
    passwordPolicy: {
      ...{ minLength: 12, requireDigits: true, requireLowercase: true, requireUppercase: true, requireSymbols: true },
      tempPasswordValidity: Duration.days(3),
    },
    ...{ mfa: Mfa.REQUIRED, mfaSecondFactor: { otp: true, sms: false } },
  })
  for (const id of ['AwsSolutions-COG3', 'AwsSolutions-COG8'])
    Validations.of(pool).acknowledge({
      id,
      reason:
        'Threat protection, and the plus tier that it takes, are priced for every person. Cognito is for trying things out; real people come from an issuer that exists.',
    })
  const scopes = ['api', 'ingest'].map(
    (scopeName) => new ResourceServerScope({ scopeName, scopeDescription: scopeName }),
  )
  const server = pool.addResourceServer('Api', {
    ...{ identifier: audience, userPoolResourceServerName: 'marketplace-api', scopes },
  })
  pool.addDomain('SignIn', { cognitoDomain: { domainPrefix } })
  webClient(
    pool,
    webOrigin,
    scopes.slice(0, 1).map((scope) => OAuthScope.resourceServer(server, scope)),
  )
  if (demoUsersMail !== undefined) inviteDemoUsers(stack, pool, demoUsersMail)
  return pool.userPoolProviderUrl
}

function webClient(pool: UserPool, webOrigin: string, apiScopes: OAuthScope[]): UserPoolClient {
  return pool.addClient('Web', {
    ...{ generateSecret: true, preventUserExistenceErrors: true, enableTokenRevocation: true },
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, ...apiScopes],
      callbackUrls: [`${webOrigin}/api/auth/callback/oidc`],
      logoutUrls: [webOrigin],
    },
    ...{ accessTokenValidity: Duration.hours(1), refreshTokenValidity: Duration.days(14) },
  })
}

function inviteDemoUsers(stack: Stack, pool: UserPool, mail: string): void {
  const [mailbox, host] = mail.split('@')
  for (const { name, displayName } of demoUsers)
    new CfnUserPoolUser(stack, `Demo-${name}`, {
      ...{ userPoolId: pool.userPoolId, username: name, desiredDeliveryMediums: ['EMAIL'] },
      userAttributes: [
        { name: 'email', value: `${mailbox}+${name}@${host}` },
        { name: 'email_verified', value: 'true' },
        { name: 'name', value: displayName.zh },
      ],
    })
}
