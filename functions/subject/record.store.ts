import * as z from 'zod'
import type { Ctx, Platform } from '#functions/platform/context'
import type { Item } from '#functions/platform/db'
import { canonicalText, keyedHash } from '#functions/platform/seal'
import { revealSecrets, sealSecrets, unsealSecrets } from '#functions/platform/secret-fields'
import type { FactValue } from '#shared/fact/limit'
import type { Load } from '#shared/subject/load'
import { compareRecords, type LandedRecord } from '#shared/subject/profile'
import { DateField, RecordItem } from '#shared/subject/record-item'
import type { RecordRow } from '#shared/subject/record-row'
import { Registration } from '#shared/subject/registration'

const FactValueSchema: z.ZodType<FactValue> = z.union([
  z.number(),
  z.boolean(),
  z.string(),
  z.array(z.string()).readonly(),
])
/** Facts are kept as text: numbers come back as they were sent, whatever their size. */
const Content = z.object({
  facts: z.record(z.string(), FactValueSchema),
  dates: z.partialRecord(DateField, z.string()),
})
const Stored = z.object({ item: RecordItem, asOf: z.string(), landed: z.string(), content: z.string() })

export const subjectKey = (uscc: string) => `SUBJECT#${uscc}`
export const recordPrefix = 'RECORD#'

/** Where a row comes from: its load, and its number there. */
export type Delivery = { readonly loadId: string; readonly load: Load; readonly row: number }

/** Keyed, so that the hash in an event tells nothing of whom a registration names. */
export function recordHash(platform: Platform, row: RecordRow): string {
  return keyedHash(platform.config.keys.hash, 'record', canonicalText(revealSecrets(row)))
}

/** The record's item under a key that follows from its content: sent again it is the same item. */
export function toRecordItem(ctx: Ctx, { loadId, load, row }: Delivery, record: RecordRow, hash: string): Item {
  const { config } = ctx.platform
  const key = { pk: subjectKey(record.uscc), sk: `${recordPrefix}${load.item}#${record.asOf}#${hash}` }
  const identity = record.identity && {
    name: record.identity.name,
    fictional: record.identity.fictional,
    legalRepresentativeName: record.identity.legalRepresentativeName,
    legalRepresentativeIdHash: idNumberHash(ctx.platform, record.identity.legalRepresentativeIdNumber.reveal()),
  }
  return {
    ...key,
    item: load.item,
    asOf: record.asOf,
    landed: `${ctx.now}#${loadId}#${String(row).padStart(10, '0')}`,
    provider: load.provider,
    content: JSON.stringify({ facts: record.facts, dates: record.dates }),
    ...(identity ? { identity: sealSecrets(config.keys.field, `${key.pk}#${key.sk}`, identity) } : {}),
  }
}

/** A person's number is never kept: only this hash, by which it can be found again. */
export const idNumberHash = (platform: Platform, number: string): string =>
  keyedHash(platform.config.keys.hash, 'id-number', number)

export function fromRecordItem(item: Item): LandedRecord {
  const { content, ...stored } = Stored.parse(item)
  return { ...stored, ...Content.parse(JSON.parse(content)) }
}

/** The newest registration among a subject's items, or nothing. */
export function registrationIn(platform: Platform, uscc: string, items: readonly Item[]): Registration | undefined {
  const newest = items
    .filter((item) => item.identity !== undefined)
    .map((item) => ({ ...Stored.parse(item), stored: item }))
    .toSorted(compareRecords)
    .at(-1)
  if (!newest) return undefined
  const { pk, sk, identity } = newest.stored
  const opened = unsealSecrets(platform.config.keys.field, `${pk}#${sk}`, identity)
  return Registration.parse({ ...z.record(z.string(), z.unknown()).parse(opened), uscc, asOf: newest.asOf })
}
