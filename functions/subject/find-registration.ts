import type { Ctx } from '#functions/platform/context'
import type { Item } from '#functions/platform/db'
import type { Registration } from '#shared/subject/registration'
import { recordPrefix, registrationIn, subjectKey } from './record.store.ts'

/** The newest registration of a company that a department has delivered, or nothing. */
export async function findRegistration({ platform }: Ctx, uscc: string): Promise<Registration | undefined> {
  const items: Item[] = []
  const found = platform.db.query(platform.config.tables.ledger, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': subjectKey(uscc), ':prefix': `${recordPrefix}registration#` },
    ConsistentRead: true,
  })
  for await (const item of found) items.push(item)
  return registrationIn(platform, uscc, items)
}
