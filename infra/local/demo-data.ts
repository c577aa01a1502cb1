import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb'
import { dayOf, toInstant } from '#shared/kernel/instant'
import { isLocalDate, type LocalDate } from '#shared/kernel/local-date'
import { localClient, localTables } from './create-tables.ts'
import { type DemoCounts, loadDemo } from './demo/load-demo.ts'
import { LocalError } from './local-error.ts'
import type { TokenFor } from './token-source.ts'

const begun = { pk: { S: 'DEMO' }, sk: { S: 'BEGUN' } }
const loaded = { pk: { S: 'DEMO' }, sk: { S: 'LOADED' } }
// The API keeps the answers to a key for 48 hours; later the same writes would be new ones.
const resumableMs = 47 * 3_600_000

/**
 * Loads the demo data by the real commands, once for each database: the marks that it has begun and that it is in lie
 * beside it, in the scratch table. A load that was cut off is sent again, with the same day and the same keys.
 * @returns what was loaded, or nothing where it was in already
 */
export async function loadDemoOnce(
  urls: { readonly dynamodb: string; readonly api: string },
  tokenFor: TokenFor,
  onProgress: (done: number, total: number) => void,
): Promise<DemoCounts | undefined> {
  const client = localClient(urls.dynamodb)
  try {
    if ((await markOf(client, loaded)) !== undefined) return undefined
    const day = await begin(client, Date.now())
    const counts = await loadDemo({ api: urls.api, tokenFor, day, onProgress })
    await client.send(new PutItemCommand({ TableName: localTables.scratch, Item: loaded }))
    return counts
  } finally {
    client.destroy()
  }
}

/** The day of this load: today's, or that of the start that was cut off. */
async function begin(client: DynamoDBClient, now: number): Promise<LocalDate> {
  const item = { ...begun, at: { N: String(now) } }
  const isFirst = await client
    .send(
      new PutItemCommand({
        TableName: localTables.scratch,
        Item: item,
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    )
    .then(() => true)
    .catch((error: unknown) => {
      if (error instanceof ConditionalCheckFailedException) return false
      throw error
    })
  const at = isFirst ? now : Number((await markOf(client, begun))?.at?.N)
  if (now - at > resumableMs)
    throw new LocalError(
      'The demo data was cut off more than 47 hours ago and can not go on. Empty it with: npm run reset',
    )
  const day = dayOf(toInstant(at))
  if (!isLocalDate(day)) throw new Error(`${day} is no day`)
  return day
}

async function markOf(client: DynamoDBClient, key: typeof begun) {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: localTables.scratch, Key: key, ConsistentRead: true }),
  )
  return Item
}
