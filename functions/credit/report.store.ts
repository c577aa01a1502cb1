import { defineAggregate, stateKey } from '#functions/platform/aggregate'
import type { Platform } from '#functions/platform/context'
import { Access, Report } from '#shared/credit/report'

export const reports = defineAggregate<Report>('REPORT', Report)
/** One for each reading and each refused try, so that looks never wait for each other. */
export const accesses = defineAggregate<Access>('ACCESS', Access)

/** Who looked, and what they wrote why, by the id of the report or access. */
export async function readReaders(
  platform: Platform,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Pick<Access, 'reader' | 'statedReason'>>> {
  const keys = ids.map((id) => stateKey(nounOf(id), id))
  const items = await platform.db.getMany(platform.config.tables.ledger, keys)
  const aggregateOf = (id: unknown) => (nounOf(String(id)) === reports.noun ? reports : accesses)
  return new Map(
    items.map((item) => {
      const { id, state } = aggregateOf(item.id).read(platform, item)
      return [id, { reader: state.reader, statedReason: 'statedReason' in state ? state.statedReason : null }]
    }),
  )
}

const nounOf = (id: string) => (id.startsWith('rep_') ? reports.noun : accesses.noun)
