import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda'

const stage = 'local'

/** The event that API Gateway (REST, v1) makes of a request behind the greedy proxy `<head>/{proxy+}`. */
export function toGatewayEvent(request: IncomingMessage, body: Buffer, head: string): APIGatewayProxyEvent {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const headers = collect(rawHeaderPairs(request))
  const query = collect([...url.searchParams])
  const resource = `${head}/{proxy+}`
  const method = request.method ?? 'GET'
  return {
    resource,
    path: url.pathname,
    httpMethod: method,
    headers: lastOf(headers),
    multiValueHeaders: headers,
    queryStringParameters: orNull(lastOf(query)),
    multiValueQueryStringParameters: orNull(query),
    pathParameters: orNull({ proxy: decoded(url.pathname.slice(head.length + 1)) }),
    stageVariables: null,
    ...bodyParts(body),
    requestContext: requestContext(request, url.pathname, resource, method),
  }
}

function requestContext(request: IncomingMessage, path: string, resource: string, method: string) {
  const now = new Date()
  return {
    accountId: '000000000000',
    apiId: 'local',
    authorizer: undefined,
    protocol: 'HTTP/1.1',
    httpMethod: method,
    path: `/${stage}${path}`,
    resourcePath: resource,
    resourceId: 'local',
    stage,
    requestId: randomUUID(),
    requestTime: now.toUTCString(),
    requestTimeEpoch: now.getTime(),
    identity: {
      ...nobody,
      sourceIp: request.socket.remoteAddress ?? '',
      userAgent: request.headers['user-agent'] ?? null,
    },
  }
}

const nobody = {
  accessKey: null,
  accountId: null,
  apiKey: null,
  apiKeyId: null,
  caller: null,
  clientCert: null,
  cognitoAuthenticationProvider: null,
  cognitoAuthenticationType: null,
  cognitoIdentityId: null,
  cognitoIdentityPoolId: null,
  principalOrgId: null,
  user: null,
  userArn: null,
}

/** Text goes as it is, anything else in base64, as the gateway does for binary media types. */
function bodyParts(body: Buffer): { body: string | null; isBase64Encoded: boolean } {
  if (body.length === 0) return { body: null, isBase64Encoded: false }
  try {
    return { body: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body), isBase64Encoded: false }
  } catch {
    return { body: body.toString('base64'), isBase64Encoded: true }
  }
}

function rawHeaderPairs({ rawHeaders }: IncomingMessage): [string, string][] {
  const pairs: [string, string][] = []
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) pairs.push([rawHeaders[at] ?? '', rawHeaders[at + 1] ?? ''])
  return pairs
}

function collect(pairs: readonly [string, string][]): Record<string, string[]> {
  const found = Object.create(null) as Record<string, string[]>
  for (const [name, value] of pairs) found[name] = [...(found[name] ?? []), value]
  return found
}

const lastOf = (found: Record<string, string[]>): Record<string, string> =>
  Object.fromEntries(Object.entries(found).map(([name, values]) => [name, values.at(-1) ?? '']))

const orNull = <T extends object>(found: T): T | null => (Object.keys(found).length > 0 ? found : null)

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Sends what a handler returned. */
export function sendResult(response: ServerResponse, result: APIGatewayProxyResult): void {
  response.statusCode = result.statusCode
  for (const [name, value] of Object.entries(result.headers ?? {})) response.setHeader(name, String(value))
  for (const [name, values] of Object.entries(result.multiValueHeaders ?? {}))
    response.setHeader(name, values.map(String))
  response.end(Buffer.from(result.body, result.isBase64Encoded === true ? 'base64' : 'utf8'))
}
