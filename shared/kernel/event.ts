import type * as z from 'zod'

/** What a resource announces: type (`need.stated`), version of its data, schema. Data holds ids, codes and figures only. */
export type EventDeclaration<T extends string = string, D extends z.ZodType = z.ZodType> = {
  readonly type: T
  readonly version: number
  readonly data: D
}

export const defineEvent = <const T extends string, D extends z.ZodType>(
  declaration: EventDeclaration<T, D>,
): EventDeclaration<T, D> => declaration

export type EventData<E extends EventDeclaration> = z.infer<E['data']>
