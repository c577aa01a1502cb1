import type { Text } from './text.ts'

/** One kind of "cannot process": code for machines, status for HTTP, words for people (`{name}` places take the values). */
export type ErrorDeclaration = {
  readonly code: string
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503
  readonly title: Text
  readonly detail: Text
}

/** A fault at one place of the input; `pointer` is a JSON pointer into body, query or path (`#/body/amountFen`). */
export type FieldFault = { readonly pointer: string; readonly code: string; readonly detail: Text }

/** Thrown for what cannot be processed. A negative answer (not eligible, cannot tell) is data with 200, never this. */
export class DomainError extends Error {
  readonly declaration: ErrorDeclaration
  readonly values: Readonly<Record<string, string | number>>
  readonly faults: readonly FieldFault[]

  constructor(
    declaration: ErrorDeclaration,
    values: Readonly<Record<string, string | number>> = {},
    faults: readonly FieldFault[] = [],
  ) {
    super(declaration.code)
    this.name = 'DomainError'
    this.declaration = declaration
    this.values = values
    this.faults = faults
  }
}

/** Keeps the literal code, so that contracts and tests can name it. */
export const defineError = <const E extends ErrorDeclaration>(error: E): E => error
