import type { ContextContract, Input, Output, Route } from '#shared/kernel/route'
import type { Ctx } from './context.ts'

/** One command or query: guard, load, decide, commit or answer. */
export type Verb<R extends Route> = (ctx: Ctx, input: Input<R>) => Promise<Output<R>>

/** A verb for each route of a context; one that is missing does not compile. */
type Verbs<C extends ContextContract> = {
  readonly [N in keyof C]: { readonly [V in keyof C[N]]: C[N][V] extends Route ? Verb<C[N][V]> : never }
}

/** A route with what happens on it, as the router takes it. `id`: `subject.claim.create`. */
export type Served = {
  readonly id: string
  readonly route: Route
  readonly run: (ctx: Ctx, input: Input<Route>) => Promise<unknown>
}

/** Joins a context's contract and its verbs. */
export function serve<C extends ContextContract>(context: string, contract: C, verbs: Verbs<C>): Served[] {
  return Object.entries(contract).flatMap(([noun, resource]) =>
    Object.entries(resource).map(([verb, route]) => ({
      id: `${context}.${noun}.${verb}`,
      route,
      run: asRun(verbs[noun]?.[verb]),
    })),
  )
}

/** The router parses input and output by the very route to which `Verbs` ties this verb: the wider type is safe here. */
function asRun(verb: unknown): Served['run'] {
  return verb as Served['run']
}
