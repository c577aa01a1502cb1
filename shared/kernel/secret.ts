import * as z from 'zod'

/** Holds a personal value: it prints as `***` wherever it is logged, joined or serialised; `reveal()` is the one way in. */
export class Secret<T> {
  readonly #value: T

  constructor(value: T) {
    this.#value = value
  }

  reveal(): T {
    return this.#value
  }

  toString(): string {
    return '***'
  }

  toJSON(): string {
    return '***'
  }
}

/** A personal text inside a state: sealed in the table, opened on the way out. */
export const SecretText = z.custom<Secret<string>>((value) => value instanceof Secret)
