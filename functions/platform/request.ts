import type { APIGatewayProxyEvent } from 'aws-lambda'
import type * as z from 'zod'
import { bodyTooLarge, notFound, notJson } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import type { Input, Route } from '#shared/kernel/route'
import type { Language } from '#shared/kernel/text'
import { toInvalidRequest } from './problem.ts'

const defaultBodyLimitKb = 64

/** A header by its lower-case name, whatever case it came in. */
export function headerOf(event: APIGatewayProxyEvent, name: string): string | undefined {
  const found = Object.entries(event.headers).find(([given]) => given.toLowerCase() === name)
  return found?.[1]
}

/** zh unless the reader prefers English (the order of Accept-Language is taken as its preference). */
export function languageOf(event: APIGatewayProxyEvent): Language {
  const wanted = headerOf(event, 'accept-language') ?? ''
  return /\b(zh|en)\b/i.exec(wanted)?.[1]?.toLowerCase() === 'en' ? 'en' : 'zh'
}

/** The JSON body as sent; nothing where none was. @throws body_too_large, not_json */
export function bodyOf(event: APIGatewayProxyEvent, route: Route): unknown {
  if (event.body === null || event.body === '') return undefined
  const limitKb = 'bodyLimitKb' in route && route.bodyLimitKb ? route.bodyLimitKb : defaultBodyLimitKb
  const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body
  if (Buffer.byteLength(text) > limitKb * 1024) throw new DomainError(bodyTooLarge, { limit: limitKb })
  try {
    return JSON.parse(text)
  } catch {
    throw new DomainError(notJson, { reason: 'JSON.parse' })
  }
}

/** Path, query and body by the route's schemas. @throws invalid_request with a pointer for each fault; not_found for a path that can name nothing */
export function inputOf(event: APIGatewayProxyEvent, route: Route, body: unknown): Input<Route> {
  const declared = 'params' in route && route.params ? route.params : undefined
  const params = declared?.safeParse(pathParametersOf(event, Object.keys(declared.shape)))
  if (params && !params.success) throw new DomainError(notFound)
  return {
    params: params?.data,
    query: 'query' in route && route.query ? parse('query', route.query, queryOf(event)) : undefined,
    body: 'body' in route && route.body ? parse('body', route.body, body) : undefined,
  } as Input<Route> // each part was parsed by the schema that its type is inferred from
}

function parse(part: string, schema: z.ZodType, given: unknown): unknown {
  const parsed = schema.safeParse(given, { reportInput: true })
  if (!parsed.success) throw toInvalidRequest(part, parsed.error)
  return parsed.data
}

/** The router leaves path parameters encoded; a sequence that decodes to nothing names nothing. */
function pathParametersOf(event: APIGatewayProxyEvent, names: string[]): Record<string, string | undefined> {
  try {
    return Object.fromEntries(names.map((name) => [name, decodeURIComponent(event.pathParameters?.[name] ?? '')]))
  } catch {
    throw new DomainError(notFound)
  }
}

/** A parameter given once is text, given several times a list. */
function queryOf(event: APIGatewayProxyEvent): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(event.multiValueQueryStringParameters ?? {}).map(([name, values = []]) => [
      name,
      values.length === 1 ? (values[0] ?? '') : values,
    ]),
  )
}
