import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { passageHeader } from '#shared/kernel/passage'

type Behavior = { readonly TargetOriginId: string; readonly ForwardedValues: { readonly Headers?: readonly string[] } }
type Distribution = {
  readonly DefaultCacheBehavior: Behavior
  readonly CacheBehaviors: readonly (Behavior & { readonly PathPattern: string })[]
}
type CdnProps = {
  readonly port: number
  /** Where the templates of the stage lie. */
  readonly folder: string
  readonly stage: string
  /** Where each origin of the distribution is reached. */
  readonly origins: Readonly<Record<string, string>>
  readonly passage: string
}

/** What CloudFront keeps to itself unless a distribution names it, and what only a connection means. */
const notSentOn = new Set(
  'accept accept-charset accept-language authorization connection expect host keep-alive origin proxy-authorization proxy-connection referer te trailer transfer-encoding upgrade user-agent content-length'.split(
    ' ',
  ),
)

/**
 * The emulator holds a distribution and serves nothing by it; this does what the deployed one says: which path goes to
 * which origin, and which headers come along.
 */
export async function startCdn(props: CdnProps): Promise<{ stop(): Promise<void> }> {
  const distribution = readDistribution(join(props.folder, `marketplace-${props.stage}-web.template.json`))
  const server = createServer((request, response) => {
    pass(request, response, distribution, props).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else response.writeHead(502).end(String(error))
    })
  })
  server.listen(props.port, '127.0.0.1')
  await once(server, 'listening')
  return {
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function readDistribution(file: string): Distribution {
  const { Resources } = JSON.parse(readFileSync(file, 'utf8'))
  const found = Object.values<{ Type: string; Properties: { DistributionConfig: Distribution } }>(Resources)
  const one = found.find(({ Type }) => Type === 'AWS::CloudFront::Distribution')
  if (one === undefined) throw new Error(`${file} holds no distribution`)
  return one.Properties.DistributionConfig
}

async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  { DefaultCacheBehavior, CacheBehaviors }: Distribution,
  { origins, passage }: CdnProps,
): Promise<void> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://cdn')
  const matches = ({ PathPattern }: { PathPattern: string }) =>
    PathPattern.endsWith('*') ? pathname.startsWith(PathPattern.slice(0, -1)) : pathname === PathPattern
  const { TargetOriginId, ForwardedValues } = CacheBehaviors.find(matches) ?? DefaultCacheBehavior
  const named = new Set((ForwardedValues.Headers ?? []).map((name) => name.toLowerCase()))
  const headers = new Headers({ [passageHeader]: passage })
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined && (named.has(name) || !notSentOn.has(name))) headers.set(name, String(value))
  // The viewer's address, and what a gateway adds: the CDN's.
  headers.set('x-forwarded-for', '203.0.113.5, 192.0.2.1')
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
  const answer = await fetch(`${origins[TargetOriginId]}${pathname}${search}`, {
    ...{ method: request.method ?? 'GET', headers, redirect: 'manual' },
    ...(hasBody ? { body: Buffer.concat(await request.toArray()) } : {}),
  })
  await sendBack(answer, response)
}

/** As it came, but for how its bytes were pressed on the way here. */
async function sendBack(answer: Response, response: ServerResponse): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer())
  const headers = new Map<string, string | string[]>(answer.headers)
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'connection']) headers.delete(name)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) headers.set('set-cookie', cookies)
  response.writeHead(answer.status, Object.fromEntries(headers)).end(body)
}
