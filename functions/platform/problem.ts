import type { APIGatewayProxyResult } from 'aws-lambda'
import type * as z from 'zod'
import { invalidRequest } from '#shared/kernel/common-errors'
import { DomainError, type FieldFault } from '#shared/kernel/domain-error'
import { fill, type Language } from '#shared/kernel/text'

const json = 'application/json; charset=utf-8'

export function answer(status: number, body: unknown, headers: Record<string, string> = {}): APIGatewayProxyResult {
  return { statusCode: status, headers: { 'content-type': json, ...headers }, body: JSON.stringify(body) }
}

/** An error as problem+json (RFC 9457), in the reader's language; `instance` is the request id. */
export function toProblem(error: DomainError, language: Language, requestId: string): APIGatewayProxyResult {
  const { code, status, title, detail } = error.declaration
  const body = {
    type: `urn:problem:${code}`,
    code,
    title: title[language],
    status,
    detail: fill(detail, language, error.values),
    instance: requestId,
    ...(Object.keys(error.values).length > 0 ? { values: error.values } : {}),
    ...(error.faults.length > 0
      ? { errors: error.faults.map((fault) => ({ ...fault, detail: fault.detail[language] })) }
      : {}),
  }
  return answer(status, body, { 'content-type': 'application/problem+json; charset=utf-8' })
}

/** What zod found, by field, as one refusal. @param part body, query or params */
export function toInvalidRequest(part: string, error: z.ZodError): DomainError {
  const faults = error.issues.flatMap((issue) => toFaults(part, issue))
  return new DomainError(invalidRequest, { count: faults.length }, faults)
}

function toFaults(part: string, issue: z.core.$ZodIssue): FieldFault[] {
  const pointerTo = (path: readonly PropertyKey[]) => `#/${[part, ...path.map(String)].map(escapePointer).join('/')}`
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      pointer: pointerTo([...issue.path, key]),
      code: 'unknown_field',
      detail: { zh: '没有这个栏目，请去掉', en: 'There is no such field; leave it out' },
    }))
  return [{ pointer: pointerTo(issue.path), code: issue.code, detail: wordsFor(issue) }]
}

const escapePointer = (step: string) => step.replaceAll('~', '~0').replaceAll('/', '~1')

function wordsFor(issue: z.core.$ZodIssue): FieldFault['detail'] {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { zh: '必填，没有给', en: 'Required, but missing' }
        : { zh: `类型不对，应为 ${issue.expected}`, en: `Wrong type; ${issue.expected} is wanted` }
    case 'too_small':
      return { zh: `不能小于 ${issue.minimum}`, en: `At least ${issue.minimum}` }
    case 'too_big':
      return { zh: `不能大于 ${issue.maximum}`, en: `At most ${issue.maximum}` }
    case 'invalid_value':
      return { zh: `只能是：${issue.values.join('、')}`, en: `One of: ${issue.values.join(', ')}` }
    case 'invalid_format':
      return { zh: `格式不对，应为 ${formOf(issue)}`, en: `Wrong form; wanted: ${formOf(issue)}` }
    default:
      return { zh: issue.message, en: issue.message }
  }
}

const formOf = (issue: z.core.$ZodIssueInvalidStringFormat) => String(issue.pattern ?? issue.format)
