import type * as z from 'zod'
import { notFound, unavailable, versionConflict } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import type { Ctx, Platform } from './context.ts'
import type { Item } from './db.ts'
import { unsealSecrets } from './secret-fields.ts'

/** Every aggregate's state has a status: the word that a command answers as `state`. */
type State = { readonly status: string }

/** A state as it was read: its version orders writers, its head is the hash of the last event. */
export type Loaded<S> = { readonly id: string; readonly version: number; readonly head: string; readonly state: S }

/** A state to be written, after `before` (absent: a new aggregate). */
export type Next = {
  readonly noun: string
  readonly id: string
  readonly state: State
  /** Which form of this aggregate's state it is. */
  readonly form: number
  readonly before: { readonly version: number; readonly head: string } | undefined
}

export const stateKey = (noun: string, id: string) => ({ pk: `${noun}#${id}`, sk: 'STATE' })

/**
 * One kind of aggregate in the ledger. Items: `NOUN#id / STATE`, `/ EVENT#n`, `/ PAYLOAD#n`.
 * Fields of type `Secret` are sealed one by one on the way in and opened on the way out.
 * @param schema of the state; what doesn't fit it on the way out is a fault of ours and throws
 * @param upcasts pure: the first makes the second form of the state out of the first, and so on up to today's
 */
export function defineAggregate<S extends State>(
  noun: string,
  schema: z.ZodType<S>,
  upcasts: readonly ((state: unknown) => unknown)[] = [],
) {
  const form = upcasts.length + 1
  return {
    noun,

    /** @throws not_found */
    async load(ctx: Ctx, id: string): Promise<Loaded<S>> {
      const loaded = await this.find(ctx, id)
      if (!loaded) throw new DomainError(notFound)
      return loaded
    },

    async find(ctx: Ctx, id: string): Promise<Loaded<S> | undefined> {
      const { config, db } = ctx.platform
      const item = await db.get(config.tables.ledger, stateKey(noun, id))
      return item && this.read(ctx.platform, item)
    },

    /**
     * A STATE item as it stands in the table, in today's form.
     * @throws unavailable where newer code wrote it: while a deploy is under way this function is about to be replaced
     */
    read(platform: Platform, item: Item): Loaded<S> {
      const key = stateKey(noun, String(item.id))
      const written = Number(item.form ?? 1)
      if (written > form) throw new DomainError(unavailable)
      const state = unsealSecrets(platform.config.keys.field, key.pk, item.state)
      return {
        id: String(item.id),
        version: Number(item.version),
        head: String(item.head),
        state: schema.parse(upcasts.slice(written - 1).reduce((one, upcast) => upcast(one), state)),
      }
    },

    /** The first state of a new aggregate. */
    create(id: string, state: S): Next {
      return { noun, id, state: schema.parse(state), form, before: undefined }
    },

    /** The state that follows what was loaded. */
    change(loaded: Loaded<S>, state: S): Next {
      return {
        noun,
        id: loaded.id,
        state: schema.parse(state),
        form,
        before: { version: loaded.version, head: loaded.head },
      }
    },
  }
}

/** The caller saw another version than the present one. @throws version_conflict, with the present version and state */
export function assertVersion(loaded: Loaded<State>, seen: number): void {
  if (loaded.version === seen) return
  throw new DomainError(versionConflict, { version: loaded.version, state: loaded.state.status })
}
