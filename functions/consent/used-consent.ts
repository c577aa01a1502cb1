import * as z from 'zod'
import type { Loaded } from '#functions/platform/aggregate'
import { type Consent, ConsentId } from '#shared/consent/consent'
import { Instant } from '#shared/kernel/instant'

/** How a consent has been used: an item of its own, so that a look changes no version and counts exactly. */
export const Use = z.object({
  uses: z.int().default(0),
  lastLookAt: Instant.nullable().default(null),
  /** A newer consent of the same scope: this one is closed from its very commit on. */
  replacedBy: ConsentId.nullable().default(null),
})
export type Use = z.infer<typeof Use>

export type UsedConsent = { readonly loaded: Loaded<Consent>; readonly use: Use }
