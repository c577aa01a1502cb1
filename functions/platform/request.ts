import type { APIGatewayProxyEvent } from 'aws-lambda'
import * as z from 'zod'
import { bodyTooLarge, notFound, notJson } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import type { Input, Route } from '#shared/kernel/route'
import type { Language } from '#shared/kernel/text'
import { toInvalidRequest } from './problem.ts'
import { canonicalText } from './seal.ts'

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

/** A JSON body, and its canonical text, by which the same content is known however it was written. */
export type Sent = { readonly body: unknown; readonly text: string }

/** What was sent; the body is undefined where none was. @throws body_too_large, not_json */
export function sentIn(event: APIGatewayProxyEvent, route: Route): Sent {
  if (event.body === null || event.body === '') return { body: undefined, text: '' }
  const limitKb = 'bodyLimitKb' in route && route.bodyLimitKb ? route.bodyLimitKb : defaultBodyLimitKb
  if (Buffer.byteLength(event.body, event.isBase64Encoded ? 'base64' : 'utf8') > limitKb * 1024)
    throw new DomainError(bodyTooLarge, { limit: limitKb })
  const text = event.isBase64Encoded ? decodeUtf8(Buffer.from(event.body, 'base64')) : event.body
  const body = parseJson(text)
  return { body, text: toCanonical(body) }
}

/** Bytes that are no UTF-8 are refused, not replaced by question marks. */
function decodeUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new DomainError(notJson, { reason: 'UTF-8' })
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // The rest of the parser's message quotes the text.
    const place = error instanceof SyntaxError ? /position \d+/.exec(error.message)?.[0] : undefined
    throw new DomainError(notJson, { reason: place ?? `position ${text.length}` })
  }
}

/**
 * JSON.parse lets through what has no canonical form: half a surrogate pair, and numbers beyond a double (1e400); and
 * DynamoDB keeps no number beyond 1e126 or nearer to zero than 1e-130.
 */
function toCanonical(body: unknown): string {
  const refused = () => new DomainError(notJson, { reason: 'U+D800-DFFF, 1e100' })
  let text: string
  try {
    text = canonicalText(body)
  } catch {
    throw refused()
  }
  // Only such numbers have three digits behind the e; a text may hold the same, so the values are looked at then.
  if (/e[+-]\d{3}/.test(text) && holdsExtreme(body)) throw refused()
  return text
}

function holdsExtreme(value: unknown): boolean {
  if (typeof value === 'number') return value !== 0 && (Math.abs(value) >= 1e100 || Math.abs(value) < 1e-99)
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsExtreme)
}

/** Where a route declares no query or no body, none is taken. */
const Nothing = z.strictObject({})

/** Path, query and body by the route's schemas. @throws invalid_request with a pointer for each fault; not_found for a path that can name nothing */
export function inputOf(event: APIGatewayProxyEvent, route: Route, body: unknown): Input<Route> {
  const declared = 'params' in route && route.params ? route.params : undefined
  const params = declared?.safeParse(pathParametersOf(event, Object.keys(declared.shape)))
  if (params && !params.success) throw new DomainError(notFound)
  return {
    params: params?.data,
    query: partOf('query', 'query' in route ? route.query : undefined, queryOf(event)),
    body: partOf('body', 'body' in route ? route.body : undefined, body),
  } as Input<Route> // each part was parsed by the schema that its type is inferred from
}

function partOf(part: string, schema: z.ZodType | undefined, given: unknown): unknown {
  if (schema) return parse(part, schema, given)
  if (given !== undefined) parse(part, Nothing, given)
  return undefined
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
