import { consentHttp } from '#functions/consent/http'
import { creditHttp } from '#functions/credit/http'
import { fileHttp } from '#functions/file/http'
import { financingHttp } from '#functions/financing/http'
import { identityHttp } from '#functions/identity/http'
import { resolveActor } from '#functions/identity/resolve-actor'
import { matchingHttp } from '#functions/matching/http'
import { notificationHttp } from '#functions/notification/http'
import { authenticator } from '#functions/platform/authenticate'
import type { Platform } from '#functions/platform/context'
import { type HttpHandler, httpEntry } from '#functions/platform/entry'
import type { Served } from '#functions/platform/serve'
import { productHttp } from '#functions/product/http'
import { subjectHttp } from '#functions/subject/http'
import { supervisionHttp } from '#functions/supervision/http'

/** Every route of the system with its verb. */
export const served: readonly Served[] = [
  ...[consentHttp, creditHttp, fileHttp, financingHttp, identityHttp].flat(),
  ...[matchingHttp, notificationHttp, productHttp, subjectHttp, supervisionHttp].flat(),
]

/** The three HTTP entries, split by trust: who may call decides the path's head, and the head the entry. */
export type Head = 'public' | 'ingest' | 'app'

export const headOf = (path: string): Head =>
  path.startsWith('/public/') ? 'public' : path.startsWith('/ingest/') ? 'ingest' : 'app'

export function httpEntryOf(head: Head, platform: Platform): HttpHandler {
  return httpEntry(
    served.filter(({ route }) => headOf(route.path) === head),
    { name: head, platform, authenticate: authenticator(platform), resolveActor },
  )
}
