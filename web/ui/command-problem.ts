/** What a command was refused with, as it stands on the page; title and details are in the reader's language. */
export type Problem = {
  /** 0: nothing was heard of the server. */
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail?: string
  readonly faults: readonly ProblemFault[]
  /** The request's number, for the telephone. */
  readonly reference?: string
}
export type ProblemFault = { readonly pointer: string; readonly code: string; readonly detail: string }

/** `#/body/terms/amountFen` is about the field whose id is `terms-amountFen`. */
export const fieldIdOf = (pointer: string): string => pointer.split('/').slice(2).join('-')

/** @returns what is wrong with this field, for its own message */
export const faultAt = (problem: Problem | undefined, fieldId: string): string | undefined =>
  problem?.faults.find(({ pointer }) => fieldIdOf(pointer) === fieldId)?.detail

/** Reads a problem+json as it came over the wire; what is missing is left to the caller's own words. */
export function toProblem(status: number, body: unknown, fallbackTitle: string): Problem {
  const said = isRecord(body) ? body : {}
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
  const faults = Array.isArray(said.errors) ? said.errors.flatMap(toFault) : []
  const detail = text(said.detail)
  const reference = text(said.instance)
  return {
    status,
    code: text(said.code) ?? 'unknown',
    // A refusal of our own way to the API names its code only.
    title: detail === undefined ? fallbackTitle : (text(said.title) ?? fallbackTitle),
    faults,
    ...(detail === undefined ? {} : { detail }),
    ...(reference === undefined ? {} : { reference }),
  }
}

function toFault(value: unknown): ProblemFault[] {
  if (!isRecord(value)) return []
  const { pointer, code, detail } = value
  return typeof pointer === 'string' && typeof detail === 'string' ? [{ pointer, code: String(code), detail }] : []
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
