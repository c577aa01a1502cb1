import type { Id } from '#shared/kernel/id'
import type { Instant } from '#shared/kernel/instant'
import type { OrganisationKind, Role } from '#shared/kernel/role'
import type { Language } from '#shared/kernel/text'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Db } from './db.ts'

/** What a running function holds: made once, passed everywhere. */
export type Platform = { readonly config: Config; readonly db: Db; readonly clock: Clock }

/** The organisation for which somebody acts, and what they may do there. */
export type Membership = {
  readonly organisationId: Id<'org'>
  readonly organisationKind: OrganisationKind
  readonly roles: readonly Role[]
  /** The unified code of a company for which a person acts; it never changes. */
  readonly uscc?: string | null
}

/** Who calls. `system`: a consumer or the sweep. */
export type Actor =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'person'; readonly id: Id<'per'>; readonly membership: Membership | undefined }
  | { readonly kind: 'client'; readonly id: string; readonly membership: Membership }
  | { readonly kind: 'system'; readonly id: string }

/** Under which key a command's answer is kept, and the hash of what was asked. */
export type Idempotency = { readonly key: string; readonly bodyHash: string }

/** What every verb gets besides its input. `now` is one moment for the whole request. */
export type Ctx = {
  readonly platform: Platform
  readonly actor: Actor
  readonly now: Instant
  readonly language: Language
  readonly requestId: string
  readonly idempotency: Idempotency | undefined
}

/** The context of one of several commands that follow from the same thing, each of which happens once. */
export function stepOf(ctx: Ctx, step: string): Ctx {
  const { idempotency } = ctx
  return { ...ctx, idempotency: idempotency && { ...idempotency, key: `${idempotency.key}#${step}` } }
}

/** The context in which a consumer or the sweep runs a verb; `key` makes its effect happen once. */
export function systemContext(platform: Platform, id: string, key: string): Ctx {
  return {
    platform,
    actor: { kind: 'system', id },
    now: platform.clock.now(),
    language: 'zh',
    requestId: key,
    idempotency: { key: `SYSTEM#${id}#${key}`, bodyHash: key },
  }
}
