import { once } from 'node:events'
import { createServer } from 'node:http'
import Provider, { type Configuration, interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider'
import { demoPeople } from './demo-users.ts'
import { answerClients, clientsPath } from './issuer-clients.ts'
import { errorPage, interactionHandler, logoutPage, signedOutPage, unknownPage } from './issuer-pages.ts'
import { openIssuerStore } from './issuer-store.ts'
import type { Secrets } from './secrets.ts'

/** The API's name as a resource; each access token is made for it (`aud`). */
export const apiAudience = 'urn:zhoushan:api'

/** The redirect that `npm run token` waits for; nothing listens there, the command reads it from the answer. */
export const commandLineRedirect = 'http://127.0.0.1/callback'

const scopes = ['openid', 'profile', 'offline_access', 'api', 'ingest']
const apiScopes = 'api ingest'
const minute = 60
const hour = 60 * minute
const day = 24 * hour

export interface IssuerOptions {
  readonly port: number
  readonly webUrl: string
  readonly secrets: Secrets
  /** Sessions and refresh tokens are kept here. */
  readonly storeFile: string
}

export interface Issuer {
  readonly url: string
  stop(): Promise<void>
}

/** Starts the OIDC issuer of the local system, whose only accounts are the demo users. */
export async function startIssuer(options: IssuerOptions): Promise<Issuer> {
  const url = `http://localhost:${options.port}`
  const store = openIssuerStore(options.storeFile)
  const provider = new Provider(url, { ...configuration(options), adapter: store.adapter })
  provider.use(unknownPage(options.webUrl))
  const clients = store.adapter('Client')
  const interaction = interactionHandler(provider, options.webUrl)
  const rest = provider.callback()
  const server = createServer((request, response) => {
    const answered = request.url?.startsWith(clientsPath)
      ? answerClients(clients, options.secrets.issuerClientsKey, request, response)
      : request.url?.startsWith('/interaction/')
        ? interaction(request, response)
        : rest(request, response)
    answered.catch((error: unknown) => {
      process.stderr.write(`The issuer could not answer ${request.method} ${request.url}: ${String(error)}\n`)
      response.destroy()
    })
  })
  server.listen(options.port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url,
    async stop() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
      store.close()
    },
  }
}

function configuration({ secrets, webUrl }: IssuerOptions): Configuration {
  return {
    jwks: secrets.jwks,
    cookies: { keys: [secrets.cookieKey], long: { signed: true }, short: { signed: true } },
    scopes,
    claims: { openid: ['sub'], profile: ['name'] },
    // The web reads the name from the ID token: its access token is for the API, not for /userinfo.
    conformIdTokenClaims: false,
    clients: clients(secrets, webUrl),
    // Which of its three entries the web was asked for: its people come first on our page.
    extraParams: ['entry'],
    clientDefaults: { id_token_signed_response_alg: 'RS256' },
    findAccount: (_ctx, sub) => account(sub),
    interactions: { policy: signInOnly(), url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    loadExistingGrant: grantAll,
    // By grant type: offline_access alone is dropped where no consent page was shown.
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    // Requests that refresh at the same moment would otherwise revoke each other's grant.
    rotateRefreshToken: false,
    ttl: {
      AccessToken: hour,
      ClientCredentials: hour,
      IdToken: hour,
      RefreshToken: 14 * day,
      Session: 14 * day,
      Grant: 14 * day,
      Interaction: hour,
    },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: logoutPage(webUrl),
        postLogoutSuccessSource: signedOutPage(webUrl),
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => apiAudience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: apiScopes,
          audience: apiAudience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: hour,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    renderError: errorPage(webUrl),
  }
}

function clients(secrets: Secrets, webUrl: string): NonNullable<Configuration['clients']> {
  return [
    {
      client_id: 'web',
      client_name: '舟山企业融资服务',
      client_secret: secrets.webClientSecret,
      redirect_uris: [`${webUrl}/api/auth/callback/oidc`],
      post_logout_redirect_uris: [webUrl, `${webUrl}/`],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      scope: 'openid profile offline_access api',
    },
    {
      client_id: 'command-line',
      client_name: 'npm run token',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      redirect_uris: [commandLineRedirect],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      scope: 'openid profile api',
    },
    ...Object.entries(secrets.clients).map(([id, secret]) => ({
      client_id: id,
      client_secret: secret,
      redirect_uris: [],
      grant_types: ['client_credentials'],
      response_types: [],
      scope: 'ingest',
    })),
  ]
}

/** Our own clients ask for no consent, so signing in is the only thing that a person is ever asked. */
function signInOnly() {
  const policy = interactionPolicy.base()
  policy.remove('consent')
  return policy
}

function account(sub: string) {
  const user = demoPeople.find((candidate) => candidate.sub === sub)
  if (user === undefined) return undefined
  return { accountId: sub, claims: () => ({ sub, name: user.displayName.zh }) }
}

/** Without a consent page the grant is what the client asked for; what it may ask for is in its `scope`. */
async function grantAll(ctx: KoaContextWithOIDC) {
  const { client, session, provider, params } = ctx.oidc
  if (client === undefined || session?.accountId === undefined) return undefined
  const kept = session.grantIdFor(client.clientId)
  const found = kept === undefined ? undefined : await provider.Grant.find(kept)
  const grant = found ?? new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  const asked = String(params?.scope ?? '')
  grant.addOIDCScope(asked)
  grant.addResourceScope(
    apiAudience,
    asked
      .split(' ')
      .filter((scope) => apiScopes.split(' ').includes(scope))
      .join(' '),
  )
  await grant.save()
  return grant
}
