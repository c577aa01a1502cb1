import { defineAggregate, stateKey } from '#functions/platform/aggregate'
import type { Write } from '#functions/platform/commit'
import type { Ctx, Platform } from '#functions/platform/context'
import { Consent, ConsentId, type ConsentScope } from '#shared/consent/consent'
import { Use, type UsedConsent } from './used-consent.ts'

/** 授权 */
export const consents = defineAggregate<Consent>('CONSENT', Consent)

export const useKey = (consentId: string) => ({ pk: `${consents.noun}#${consentId}`, sk: 'USE' })

/** Names the newest consent of a scope. */
const newestKey = ({ companyId, bankId, needId, productId, purpose }: ConsentScope) => ({
  pk: `CONSENT-SCOPE#${[companyId, bankId, needId, productId, purpose].join('#')}`,
  sk: 'NEWEST',
})

export async function newestIn({ platform }: Ctx, scope: ConsentScope): Promise<ConsentId | null> {
  const item = await platform.db.get(platform.config.tables.ledger, newestKey(scope))
  return item ? ConsentId.parse(item.consentId) : null
}

/** Makes a consent the newest of its scope and closes the one before, all or nothing. Two at once: one is outrun. */
export function replaceNewest(
  { platform }: Ctx,
  scope: ConsentScope,
  consentId: ConsentId,
  before: ConsentId | null,
): Write[] {
  const TableName = platform.config.tables.ledger
  const newest = { TableName, Item: { ...newestKey(scope), consentId } }
  if (before === null) return [{ item: { Put: { ...newest, ConditionExpression: 'attribute_not_exists(pk)' } } }]
  return [
    {
      item: {
        Put: {
          ...newest,
          ConditionExpression: 'consentId = :before',
          ExpressionAttributeValues: { ':before': before },
        },
      },
    },
    {
      item: {
        Update: {
          TableName,
          Key: useKey(before),
          UpdateExpression: 'SET replacedBy = :by',
          ExpressionAttributeValues: { ':by': consentId },
        },
      },
    },
  ]
}

/** Consents by id with their use, in no order; an unknown id is left out. */
export async function readUsed(platform: Platform, ids: readonly string[]): Promise<UsedConsent[]> {
  const keys = ids.flatMap((id) => [stateKey(consents.noun, id), useKey(id)])
  const items = await platform.db.getMany(platform.config.tables.ledger, keys)
  const uses = new Map(items.filter(({ sk }) => sk === 'USE').map((item) => [item.pk, Use.parse(item)]))
  return items
    .filter(({ sk }) => sk === 'STATE')
    .map((item) => ({ loaded: consents.read(platform, item), use: uses.get(item.pk) ?? Use.parse({}) }))
}
