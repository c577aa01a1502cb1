import { notFound } from 'next/navigation'
import type * as z from 'zod'

/** A part of the address as what it names; what is no such number is the page's 404. */
export function paramOf<S extends z.ZodType>(schema: S, text: string): z.output<S> {
  const read = schema.safeParse(text)
  return read.success ? read.data : notFound()
}
