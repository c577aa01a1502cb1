import * as z from 'zod'

const Environment = z.object({
  API_URL: z.url(),
  FILES_ORIGIN: z.url().optional(),
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_CLIENT_SECRET: z.string().min(1),
  OIDC_SCOPE: z.string().default('openid profile offline_access api'),
  NEXTAUTH_URL: z.url(),
  NEXTAUTH_SECRET: z.string().min(32),
  PASSAGE: z.string().optional(),
  ICP_NUMBER: z.string().optional(),
  SCRATCH_TABLE: z.string().default('scratch'),
  DYNAMODB_ENDPOINT: z.url().optional(),
  AWS_REGION: z.string().default('local'),
})

export type WebConfig = {
  /** Where the server of the web reaches the API; the browser only knows our own origin. */
  readonly apiUrl: string
  readonly origin: string
  /** Where signed addresses of files lead: the one other place that a page may send to. */
  readonly filesOrigin: string | null
  /** `__Host-` and Secure cookies, HSTS. */
  readonly isHttps: boolean
  readonly issuer: {
    readonly url: string
    readonly clientId: string
    readonly clientSecret: string
    /** For what people are signed in. */
    readonly scope: string
  }
  readonly secret: string
  /** Shows the API's firewall that the web asks for somebody else; null where there is no firewall. */
  readonly passage: string | null
  /** Of the site, in the ministry's register. */
  readonly icpNumber: string | null
  readonly scratch: { readonly table: string; readonly endpoint: string | undefined; readonly region: string }
}

let known: WebConfig | undefined

/** The one reader of the environment in web. Throws with the name of each variable that is missing or wrong. */
export function config(): WebConfig {
  known ??= readConfig(process.env)
  return known
}

function readConfig(environment: Readonly<Record<string, string | undefined>>): WebConfig {
  const read = Environment.safeParse(environment)
  if (!read.success) throw new Error(`configuration of web: ${z.prettifyError(read.error)}`)
  const e = read.data
  const origin = new URL(e.NEXTAUTH_URL).origin
  return {
    apiUrl: e.API_URL.replace(/\/$/, ''),
    origin,
    filesOrigin: e.FILES_ORIGIN === undefined ? null : new URL(e.FILES_ORIGIN).origin,
    isHttps: origin.startsWith('https:'),
    issuer: {
      url: e.OIDC_ISSUER.replace(/\/$/, ''),
      ...{ clientId: e.OIDC_CLIENT_ID, clientSecret: e.OIDC_CLIENT_SECRET, scope: e.OIDC_SCOPE },
    },
    secret: e.NEXTAUTH_SECRET,
    passage: e.PASSAGE ?? null,
    icpNumber: e.ICP_NUMBER ?? null,
    scratch: { table: e.SCRATCH_TABLE, endpoint: e.DYNAMODB_ENDPOINT, region: e.AWS_REGION },
  }
}

/** React's development build needs `eval`; nothing that is served does. */
export const isDevelopment = process.env.NODE_ENV === 'development'
