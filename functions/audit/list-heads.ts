import type { Platform } from '#functions/platform/context'
import type { Head } from '#shared/audit/root'
import type { Instant } from '#shared/kernel/instant'
import { headsWritten } from './audit-heads.view.ts'

/** The objects of a kind whose last event was written between two instants, for contexts that look for what nothing followed. */
export async function* listHeads(platform: Platform, noun: string, from: Instant, to: Instant): AsyncGenerator<Head> {
  for await (const head of headsWritten(platform, from, to)) if (head.noun === noun) yield head
}
