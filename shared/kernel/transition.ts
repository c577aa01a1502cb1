import { stateForbids } from './common-errors.ts'
import { DomainError } from './domain-error.ts'

/** From which states an action is possible, and into which it leads. */
export type Transition<S extends string = string> = { readonly from: readonly [S, ...S[]]; readonly to: S }

/** The one table of a resource's life: action -> transition. Whoever asks "may I?" reads it. */
export const defineTransitions =
  <S extends string>() =>
  <const T extends Readonly<Record<string, Transition<S>>>>(table: T): T =>
    table

/** @returns the state that the action leads to @throws state_forbids, with the states from which it is possible */
export function assertTransition<T extends Readonly<Record<string, Transition>>, A extends keyof T>(
  table: T,
  action: A,
  state: string,
): T[A]['to'] {
  const { from, to }: Transition = table[action] as Transition // `action` is a key of the table
  if (from.includes(state)) return to
  throw new DomainError(stateForbids, { state, from: from.join(', ') })
}
