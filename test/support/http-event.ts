import type { APIGatewayProxyEvent } from 'aws-lambda'

export type Request = {
  readonly method: string
  readonly path: string
  readonly query?: Readonly<Record<string, string | string[]>>
  readonly headers?: Readonly<Record<string, string | undefined>>
  /** An object travels as JSON, a text as it is. */
  readonly body?: unknown
}

/** The event that API Gateway (REST, proxy) makes of a request. */
export function httpEvent({ method, path, query = {}, headers = {}, body }: Request): APIGatewayProxyEvent {
  const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined))
  const lists = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value].flat()]))
  return {
    httpMethod: method,
    path,
    resource: '/{proxy+}',
    headers: given,
    multiValueHeaders: Object.fromEntries(Object.entries(given).map(([name, value]) => [name, [value ?? '']])),
    pathParameters: { proxy: path.slice(1) },
    queryStringParameters: Object.fromEntries(Object.entries(lists).map(([name, values]) => [name, values.at(-1)])),
    multiValueQueryStringParameters: lists,
    stageVariables: null,
    isBase64Encoded: false,
    body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
    requestContext: {
      accountId: 'test',
      apiId: 'test',
      authorizer: undefined,
      httpMethod: method,
      identity: nobody,
      path,
      protocol: 'HTTP/1.1',
      requestId: crypto.randomUUID(),
      requestTimeEpoch: 0,
      resourceId: 'test',
      resourcePath: '/{proxy+}',
      stage: 'test',
    },
  }
}

const nobody: APIGatewayProxyEvent['requestContext']['identity'] = {
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
  sourceIp: '127.0.0.1',
  user: null,
  userAgent: null,
  userArn: null,
}
