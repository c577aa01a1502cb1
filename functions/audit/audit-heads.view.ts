import type { Platform } from '#functions/platform/context'
import { monthOf, monthsBetween } from '#functions/platform/months'
import { defineView, everyNoun, readBetween } from '#functions/platform/view'
import { Head } from '#shared/audit/root'
import { Instant } from '#shared/kernel/instant'

const HeadRow = Head.extend({ at: Instant })

/** Every command of the system writes to one of these lists: as many as keep each far from a partition's limit. */
const shards = 16
const shardOf = (hash: string) => Number.parseInt(hash.slice(0, 1), 16) % shards

/** The last event of every aggregate, by the time it was written. */
export const auditHeads = defineView({
  name: 'audit-heads',
  noun: everyNoun,
  schema: HeadRow,
  apply: (_row, { noun, id, version, hash, at }) => ({ noun, id, version, hash, at }),
  place: (row) => ({ list: `${shardOf(row.hash)}#${monthOf(row.at)}`, order: row.at }),
})

/** Heads whose last event was written between two instants. */
export async function* headsWritten(platform: Platform, from: Instant, to: Instant): AsyncGenerator<Head> {
  for (const month of monthsBetween(from, to))
    for (let shard = 0; shard < shards; shard++)
      for await (const { at: _at, ...head } of readBetween(platform, auditHeads, `${shard}#${month}`, from, to))
        yield head
}
