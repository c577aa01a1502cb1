import * as z from 'zod'

/** An id: prefix of its kind, then a UUIDv7 in Crockford's base 32 (time-ordered, 26 characters). */
export type Id<P extends string> = string & z.$brand<`id:${P}`>

/** Schema of the ids of one kind: `idOf('need')` takes `need_01J…`. */
export function idOf<const P extends string>(prefix: P) {
  return z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`), { error: `${prefix}_ + 26` })
    .brand<`id:${P}`>()
    .meta({ examples: [`${prefix}_01jdh2m4x7n8p9q0r1s2t3v4w5`] })
}
