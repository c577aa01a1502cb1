import * as z from 'zod'
import type { ErrorDeclaration } from './domain-error.ts'
import type { EventDeclaration } from './event.ts'
import type { Role } from './role.ts'
import type { Text } from './text.ts'

/**
 * Whose objects a route reaches. `public`: the same for everybody; `self`: the caller's own person;
 * `own_organisation`: objects of the acting organisation, any other answers 404; `platform`: the whole platform.
 */
export type Scope = 'public' | 'self' | 'own_organisation' | 'platform'

/** `anyone` needs no token, `signed_in` any person, else one of the roles in the acting organisation. */
export type Allow = 'anyone' | 'signed_in' | readonly [Role, ...Role[]]

/** What every command answers: the object, its new version and state. */
export const Committed = z.object({
  id: z.string(),
  version: z.int().min(1),
  state: z.string(),
})
export type Committed = z.infer<typeof Committed>

/** A file that is made for whoever asks: it travels as it is, under its name. */
export const FileAnswer = z.object({
  name: z.string().regex(/^[a-z0-9.-]+$/),
  mediaType: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
})
export type FileAnswer = z.infer<typeof FileAnswer>

type Shape = {
  readonly path: `/${string}`
  readonly summary: Text
  readonly allow: Allow
  readonly scope: Scope
  readonly params?: z.ZodObject
  readonly errors?: readonly ErrorDeclaration[]
}

/** Reads only. */
export type QueryRoute = Shape & {
  readonly method: 'GET'
  readonly query?: z.ZodObject
  readonly output: z.ZodType
  /** Seconds for which anybody may keep the answer; only for `public` scope. */
  readonly cacheSeconds?: number
}

/** Reads only; answers a file of one of these types, no JSON. */
export type FileRoute = Shape & {
  readonly method: 'GET'
  readonly query?: z.ZodObject
  readonly mediaTypes: readonly [string, ...string[]]
  readonly output: typeof FileAnswer
}

/** Changes one aggregate and announces `event`; takes an Idempotency-Key; answers `Committed`. */
export type CommandRoute = Shape & {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly body?: z.ZodType
  /** A body that a reader of the API page can send as it is. */
  readonly example?: unknown
  readonly event: EventDeclaration
  readonly output: typeof Committed
  /** Largest body in KB; 64 unless told. */
  readonly bodyLimitKb?: number
}

/** Writes to scratch only (a draft, a read mark): no event, may be lost, the last one sent wins. */
export type ScratchRoute = Shape & {
  readonly method: 'PUT' | 'DELETE'
  readonly body?: z.ZodType
  readonly example?: unknown
  readonly scratch: true
  readonly output: z.ZodType
}

export type Route = QueryRoute | FileRoute | CommandRoute | ScratchRoute

/** A route that anyone may call lies under /public, one for departments' systems under /ingest: the path's head chooses the entry. */
type HeadFits<R extends Route> = R['allow'] extends 'anyone' ? { readonly path: `/public/${string}` } : unknown

/** Declares a route once; router, validation, access, OpenAPI, client and tests follow from it. */
export const route = <const R extends Route>(declaration: R & HeadFits<R>): R => declaration

/** Routes of one resource by verb, resources of one context by noun. */
export type ResourceContract = Readonly<Record<string, Route>>
export type ContextContract = Readonly<Record<string, ResourceContract>>

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined
type Given<S> = S extends z.ZodType ? z.input<S> : undefined
type Field<R, K extends string> = R extends { readonly [k in K]: infer S } ? S : undefined

/** What a verb gets, parsed. */
export type Input<R extends Route> = {
  params: Parsed<Field<R, 'params'>>
  query: Parsed<Field<R, 'query'>>
  body: Parsed<Field<R, 'body'>>
}
/** What a client sends. */
export type Call<R extends Route> = {
  [K in 'params' | 'query' | 'body' as Field<R, K> extends z.ZodType ? K : never]: Given<Field<R, K>>
}
export type Output<R extends Route> = z.output<R['output']>

export const isFile = (route: Route): route is FileRoute => 'mediaTypes' in route
export const isCommand = (route: Route): route is CommandRoute => 'event' in route
