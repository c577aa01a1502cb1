import type { Platform } from '#functions/platform/context'
import type { HttpHandler } from '#functions/platform/entry'
import type { Served } from '#functions/platform/serve'
import { loadHttp } from '#functions/subject/load-http'
import { appRoutes } from './app-routes.ts'
import { type Head, openEntry } from './open-entry.ts'
import { publicRoutes } from './public-routes.ts'

const routes: Readonly<Record<Head, readonly Served[]>> = { public: publicRoutes, ingest: loadHttp, app: appRoutes }

/** Every route of the system with its verb. */
export const served: readonly Served[] = [...publicRoutes, ...loadHttp, ...appRoutes]

export const headOf = (path: string): Head =>
  path.startsWith('/public/') ? 'public' : path.startsWith('/ingest/') ? 'ingest' : 'app'

/** The entry of one head, where one process has them all. */
export const httpEntryOf = (head: Head, platform: Platform): HttpHandler => openEntry(head, routes[head], platform)
