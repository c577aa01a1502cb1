import { resolveActor } from '#functions/identity/resolve-actor'
import { authenticator } from '#functions/platform/authenticate'
import type { Platform } from '#functions/platform/context'
import { type HttpHandler, httpEntry } from '#functions/platform/entry'
import type { Served } from '#functions/platform/serve'

/** The three HTTP entries, split by trust: who may call decides the path's head, and the head the entry. */
export type Head = 'public' | 'ingest' | 'app'

export const openEntry = (name: Head, routes: readonly Served[], platform: Platform): HttpHandler =>
  httpEntry(routes, { name, platform, authenticate: authenticator(platform), resolveActor })
