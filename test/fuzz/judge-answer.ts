import { expect } from 'vitest'
import * as z from 'zod'
import { served } from '#functions/entries/http-entry'
import type { NamedRoute } from '#infra/local/cli/openapi-document'
import { openApiDocument } from '#infra/local/cli/openapi-document'
import { isCommand, isFile } from '#shared/kernel/route'
import type { Answer } from '#test/support/world'

/** The one form of every error (RFC 9457); nothing else is in it, so no stack either. */
const Problem = z.strictObject({
  type: z.string().startsWith('urn:problem:'),
  code: z.string().min(1),
  title: z.string().min(1),
  status: z.int(),
  detail: z.string().min(1),
  instance: z.uuid(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  errors: z
    .array(z.strictObject({ pointer: z.string().startsWith('#/'), code: z.string(), detail: z.string().min(1) }))
    .min(1)
    .optional(),
})

const document = openApiDocument(served)
const Responses = z.record(z.string(), z.record(z.string(), z.object({ responses: z.record(z.string(), z.unknown()) })))
const documented = Responses.parse(document.paths)
const shared = z.record(z.string(), z.unknown()).parse(document.components?.responses)
const Reference = z.object({ $ref: z.string() })
const Listed = z.object({ content: z.record(z.string(), z.object({ examples: z.record(z.string(), z.unknown()) })) })

/** Codes of the problems that the document lists for a route, by status. */
function codesOf({ route }: NamedRoute, status: number): string[] {
  const response = documented[route.path]?.[route.method.toLowerCase()]?.responses[status]
  const reference = Reference.safeParse(response)
  const listed = Listed.safeParse(reference.success ? shared[reference.data.$ref.split('/').at(-1) ?? ''] : response)
  return Object.values(listed.data?.content ?? {}).flatMap(({ examples }) => Object.keys(examples))
}

/**
 * @param isElsewhere the path was broken, and may be another route's: then only the form is judged
 * No fault of ours, and nothing that the document doesn't say: status, code, form, and every field of it.
 */
export function judgeAnswer(
  named: NamedRoute,
  { status, body }: Answer,
  label: () => string,
  isElsewhere: boolean,
): void {
  expect(status, `${label()} -> ${JSON.stringify(body)}`).toBeLessThan(500)
  if (status === 304 || (isElsewhere && status < 300)) return
  if (status < 300) {
    // A file's bytes are no JSON to be compared.
    if (isFile(named.route)) return
    const again = named.route.output.safeParse(body)
    expect(again.success ? again.data : again.error, label()).toEqual(body)
    expect(isCommand(named.route) && body.version === 1 ? 201 : 200, label()).toBe(status)
    return
  }
  const problem = Problem.safeParse(body)
  expect(problem.success ? [] : problem.error.issues, `${label()} -> ${JSON.stringify(body)}`).toEqual([])
  expect(problem.data?.status, label()).toBe(status)
  if (isElsewhere || body.code === 'not_found') return
  expect(codesOf(named, status), `${label()} -> ${status} is not in the document`).toContain(body.code)
}
