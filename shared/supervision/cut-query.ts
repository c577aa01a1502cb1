import * as z from 'zod'
import { OrganisationId } from '#shared/identity/organisation'
import { Period } from './period.ts'

const Code = z
  .string()
  .regex(/^[A-Za-z0-9_]{1,40}$/)
  .optional()

/** By what every question of the office can be narrowed; `unknown` is a value: the registry doesn't say. */
export const CutQuery = z.strictObject({
  /** The year that runs, unless told. */
  period: Period.optional(),
  bank: OrganisationId.optional(),
  county: Code,
  /** Section of GB/T 4754-2017. */
  section: Code,
  size: Code,
  /** Kind of product. */
  kind: Code,
})
export type CutQuery = z.infer<typeof CutQuery>

/** What was fixed, as an answer repeats it. */
export const Cut = z.object({ bank: z.string().optional(), county: Code, section: Code, size: Code, kind: Code })

export const ByQuery = z.enum(['bank', 'county', 'section', 'size', 'kind', 'month'])
