import * as z from 'zod'

/**
 * Reads today's form, or an earlier one made today's: an event's data stays in the ledger as it was written, since its
 * hash covers it. Nest it for more than one earlier form.
 * @param earlier how the system wrote it before; strict, so that data says of itself which form it has
 * @param upcast pure
 */
export function orEarlier<Now, Then>(
  now: z.ZodType<Now>,
  earlier: z.ZodType<Then>,
  upcast: (then: Then) => unknown,
): z.ZodType<Now> {
  const made = earlier.transform((then): unknown => upcast(then))
  return z.union([now, z.pipe<z.ZodType<unknown>, z.ZodType<Now>>(made, now)])
}
