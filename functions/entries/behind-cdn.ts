import type {
  APIGatewayProxyEvent,
  APIGatewayProxyEventV2,
  APIGatewayProxyResult,
  APIGatewayProxyStructuredResultV2,
} from 'aws-lambda'
import { viewerHeader } from '#shared/kernel/passage'

type Event = Pick<
  APIGatewayProxyEventV2,
  'rawPath' | 'rawQueryString' | 'headers' | 'cookies' | 'body' | 'isBase64Encoded'
> & {
  readonly requestContext: { readonly http: { readonly method: string; readonly sourceIp: string } }
}

/**
 * What a REST API says of a request, in the form of the other kind of gateway: OpenNext's own form for REST loses cookies
 * where an answer sets several. The web is to see the address that people know, and that of the person who asks: the CDN
 * writes it behind whatever the person claims in X-Forwarded-For, and the gateway the CDN's own behind it.
 * @param origin the web's own, https://…
 */
export function askedThrough(event: APIGatewayProxyEvent, origin: string): Event {
  const given = new Headers()
  for (const [name, values = []] of Object.entries(event.multiValueHeaders ?? {}))
    for (const value of values) given.append(name, value)
  const viewer = given.get('x-forwarded-for')?.split(',').at(-2)?.trim()
  given.delete(viewerHeader)
  if (viewer !== undefined) given.set(viewerHeader, viewer)
  given.set('x-forwarded-host', new URL(origin).host)
  const query = Object.entries(event.multiValueQueryStringParameters ?? {}).flatMap(([name, values = []]) =>
    values.map((value) => [name, value]),
  )
  const { httpMethod: method, path, body, isBase64Encoded, requestContext } = event
  return {
    ...{ rawPath: path, rawQueryString: new URLSearchParams(query).toString(), headers: Object.fromEntries(given) },
    ...(body === null ? {} : { body }),
    ...{ isBase64Encoded, requestContext: { http: { method, sourceIp: requestContext.identity.sourceIp } } },
  }
}

/** The way back: each cookie in a header of its own. */
export function answeredThrough(answer: APIGatewayProxyStructuredResultV2): APIGatewayProxyResult {
  const { statusCode = 200, headers = {}, cookies = [], body = '', isBase64Encoded = false } = answer
  return { statusCode, headers, multiValueHeaders: { 'set-cookie': cookies }, body, isBase64Encoded }
}
