import * as z from 'zod'
import type { ZodOpenApiResponsesObject } from 'zod-openapi'
import {
  bodyTooLarge,
  forbidden,
  idempotencyKeyMissing,
  idempotencyKeyReused,
  internal,
  invalidRequest,
  notFound,
  notJson,
  organisationMissing,
  unauthenticated,
  unavailable,
} from '#shared/kernel/common-errors'
import type { ErrorDeclaration } from '#shared/kernel/domain-error'
import { isCommand, isFile, type Route } from '#shared/kernel/route'

const fileBytes = z.string().meta({ format: 'binary' })

/** The one form of every error (RFC 9457). */
const Problem = z
  .object({
    type: z.string().meta({ description: '`urn:problem:` and the code' }),
    code: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().meta({ description: '请求编号 / request id' }),
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    errors: z
      .array(
        z.object({
          pointer: z
            .string()
            .meta({ description: 'JSON pointer into `body`, `query` or `params`: `#/body/amountFen`' }),
          code: z.string(),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem' })

/** What a route can answer besides its output: what its shape implies, and what it declares. */
function errorsOf(route: Route): ErrorDeclaration[] {
  const implied = [
    // Also where no query and no body is declared: then none is taken, and whatever is sent is looked at.
    ...[invalidRequest, notJson, bodyTooLarge],
    ...(isCommand(route) ? [idempotencyKeyMissing, idempotencyKeyReused] : []),
    // Where any person may call, a system may not.
    ...(route.allow === 'anyone' ? [] : [unauthenticated, forbidden]),
    ...(Array.isArray(route.allow) ? [organisationMissing, notFound] : []),
    ...('params' in route && route.params ? [notFound] : []),
    internal,
    unavailable,
  ]
  return [...new Map([...implied, ...(route.errors ?? [])].map((error) => [error.code, error])).values()]
}

type Response = ZodOpenApiResponsesObject[`${1 | 2 | 3 | 4 | 5}${string}`]
/** The answers of a document that several routes have. */
export type SharedResponses = Map<string, Response>

/** All answers of a route: its output, and its errors by status with an example each. */
export function responsesOf(route: Route, shared: SharedResponses): ZodOpenApiResponsesObject {
  const output = isFile(route)
    ? Object.fromEntries(route.mediaTypes.map((type) => [type, { schema: fileBytes }]))
    : { 'application/json': { schema: route.output } }
  const done = { description: '完成 / Done', content: output }
  const responses: ZodOpenApiResponsesObject = isCommand(route)
    ? { '201': { description: '已建立 / Created', content: output }, '200': done }
    : { '200': done }
  if ('cacheSeconds' in route && route.cacheSeconds) responses['304'] = { description: '没有变化 / Not modified' }
  const errors = errorsOf(route)
  for (const status of [...new Set(errors.map((error) => error.status))].sort())
    responses[`${status}`] = sharedProblems(
      shared,
      errors.filter((error) => error.status === status),
    )
  return responses
}

/** Named by what it holds; routes with the same errors share it. */
function sharedProblems(shared: SharedResponses, errors: readonly ErrorDeclaration[]): Response {
  const id = `${errors[0]?.status}.${errors.map(({ code }) => code).join('.')}`
  const known = shared.get(id) ?? problems(id, errors)
  shared.set(id, known)
  return known
}

function problems(id: string, errors: readonly ErrorDeclaration[]): Response {
  return {
    id,
    description: errors.map(({ code, title }) => `\`${code}\` ${title.zh} / ${title.en}`).join('\n\n'),
    content: {
      'application/problem+json': {
        schema: Problem,
        examples: Object.fromEntries(errors.map(({ code }) => [code, { $ref: `#/components/examples/${code}` }])),
      },
    },
  }
}

/** How each error looks, once for the whole document. */
export function problemExamples(routes: readonly Route[]) {
  const errors = new Map(routes.flatMap(errorsOf).map((error) => [error.code, error]))
  return Object.fromEntries(
    [...errors.values()]
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ code, status, title, detail }) => [
        code,
        { value: { type: `urn:problem:${code}`, code, title: title.en, status, detail: detail.en, instance: '…' } },
      ]),
  )
}
