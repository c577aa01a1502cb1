import * as z from 'zod'
import { defineAggregate } from '#functions/platform/aggregate'
import type { Platform } from '#functions/platform/context'
import { eventsAfter } from '#functions/platform/ledger-event'
import type { Listing } from '#shared/matching/catalogue'
import { catalogueChanged } from '#shared/matching/catalogue.events'

/** 目录: what stands on the shelf is in its events; the state only numbers them. */
const Catalogue = z.object({ status: z.literal('current') })

export const catalogues = defineAggregate('CATALOGUE', Catalogue)
export const catalogueId = 'all'

/** The changes after one version, up to and with another, in order. */
export async function changesBetween(platform: Platform, after: number, upTo: number): Promise<Listing[]> {
  const changes: Listing[] = []
  if (after >= upTo) return changes
  for await (const { version, data } of eventsAfter(platform, catalogues.noun, catalogueId, after)) {
    if (version > upTo) break
    changes.push(catalogueChanged.data.parse(data))
  }
  return changes
}
