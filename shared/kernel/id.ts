import * as z from 'zod'

/** An id: prefix of its kind, then a UUIDv7 in Crockford's base 32 (time-ordered, 26 characters). */
export type Id<P extends string> = string & z.$brand<`id:${P}`>

/** Schema of the ids of one kind: `idOf('need')` takes `need_01j…`. */
export function idOf<const P extends string>(prefix: P): z.ZodType<Id<P>, string> {
  const schema = z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`))
    .meta({ examples: [`${prefix}_01jdh2m4x7n8p9q0r1s2t3v4w5`] })
  // The pattern is what the brand stands for.
  return schema as unknown as z.ZodType<Id<P>, string>
}
