import { Duration, type Environment, SecretValue, Stack, Validations } from 'aws-cdk-lib'
import {
  AccountRecovery,
  type CfnUserPoolClient,
  CfnUserPoolUser,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
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
  /** As what the web signs people in, and for what it asks. */
  readonly webClient: {
    readonly id: string
    readonly scope: string
    /** Where the issuer made it; else one is made that the issuer is told. */
    readonly secret: SecretValue | undefined
  }
}

const audience = 'urn:zhoushan:api'

type Cognito = Extract<Stage['issuer'], { kind: 'cognito' }>
type External = Extract<Stage['issuer'], { kind: 'external' }>

/** An issuer that exists: a government's or a bank's. In China always. */
export const externalIssuer = ({ url, audience, clientsUrl, webClientId }: External): Issuer => ({
  ...{ url, audience, tokens: 'rfc9068', clientsUrl },
  webClient: { id: webClientId, scope: 'openid profile offline_access api', secret: undefined },
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
    const { pool, webClient } = makePool(this, stage, cognito, data)
    this.issuer = { url: pool.userPoolProviderUrl, audience, tokens: 'cognito', clientsUrl: undefined, webClient }
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
  const apiScope = scopes.slice(0, 1).map((scope) => OAuthScope.resourceServer(server, scope))
  const client = addWebClient(pool, webOrigin, [OAuthScope.OPENID, OAuthScope.PROFILE, ...apiScope])
  if (demoUsersMail !== undefined) inviteDemoUsers(stack, pool, demoUsersMail)
  return { pool, webClient: client }
}

function addWebClient(pool: UserPool, webOrigin: string, scopes: OAuthScope[]): Issuer['webClient'] {
  const client = pool.addClient('Web', {
    ...{ generateSecret: true, preventUserExistenceErrors: true, enableTokenRevocation: true },
    oAuth: {
      ...{ flows: { authorizationCodeGrant: true }, scopes },
      callbackUrls: [`${webOrigin}/api/auth/callback/oidc`],
      logoutUrls: [webOrigin],
    },
    ...{ accessTokenValidity: Duration.hours(1), refreshTokenValidity: Duration.days(14) },
  })
  // The construct would read it by a function of its own, with rights on every pool.
  const { attrClientSecret } = client.node.defaultChild as CfnUserPoolClient // what the construct makes
  return {
    id: client.userPoolClientId,
    scope: scopes.map(({ scopeName }) => scopeName).join(' '),
    secret: SecretValue.unsafePlainText(attrClientSecret),
  }
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
