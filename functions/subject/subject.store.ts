import { defineAggregate } from '#functions/platform/aggregate'
import type { Ctx } from '#functions/platform/context'
import type { Item } from '#functions/platform/db'
import { Declaration } from '#shared/subject/declaration'
import type { LandedRecord } from '#shared/subject/profile'
import type { Registration } from '#shared/subject/registration'
import { fromRecordItem, recordPrefix, registrationIn, subjectKey } from './record.store.ts'

/** 主体: what its owner states of it. Its records stand beside, so that one query reads all. */
export const subjects = defineAggregate<Declaration>('SUBJECT', Declaration)

export type KnownSubject = {
  readonly records: readonly LandedRecord[]
  readonly declaration: Declaration | undefined
  readonly registration: Registration | undefined
}

/** All that the ledger holds of one subject, by a single query. */
export async function readSubject({ platform }: Ctx, uscc: string): Promise<KnownSubject> {
  const records: Item[] = []
  let declaration: Declaration | undefined
  const items = platform.db.query(platform.config.tables.ledger, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
    ExpressionAttributeValues: { ':pk': subjectKey(uscc), ':first': recordPrefix, ':last': 'STATE' },
    ConsistentRead: true,
  })
  for await (const item of items) {
    if (item.sk === 'STATE') declaration = subjects.read(platform, item).state
    else records.push(item)
  }
  return { records: records.map(fromRecordItem), declaration, registration: registrationIn(platform, uscc, records) }
}
