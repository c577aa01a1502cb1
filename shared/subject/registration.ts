import * as z from 'zod'
import { SecretText } from '#shared/kernel/secret'

/** A company as the registry has it. Its representative's number is kept as a keyed hash only. */
export const Registration = z.object({
  uscc: z.string(),
  asOf: z.string(),
  name: z.string(),
  fictional: z.boolean(),
  legalRepresentativeName: SecretText,
  legalRepresentativeIdHash: z.string(),
})
export type Registration = z.infer<typeof Registration>
