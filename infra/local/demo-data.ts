import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { localClient, localTables } from './create-tables.ts'
import type { TokenFor } from './token-source.ts'

const mark = { pk: { S: 'DEMO' }, sk: { S: 'LOADED' } }

/**
 * Loads the demo data by the real commands, once for each database: the mark that it is in lies beside it, in the
 * scratch table. A load that was cut off is sent again; its commands carry the same idempotency keys.
 * @returns whether there was anything to load
 */
export async function loadDemoOnce(
  urls: { readonly dynamodb: string; readonly api: string },
  tokenFor: TokenFor,
  onProgress: (done: number, total: number) => void,
): Promise<boolean> {
  const client = localClient(urls.dynamodb)
  try {
    const found = await client.send(
      new GetItemCommand({ TableName: localTables.scratch, Key: mark, ConsistentRead: true }),
    )
    if (found.Item !== undefined) return false
    const loader = new URL('./demo/load.ts', import.meta.url)
    if (!existsSync(fileURLToPath(loader))) return false
    const { loadDemo } = await import(loader.href)
    await loadDemo({ api: urls.api, tokenFor, onProgress })
    await client.send(new PutItemCommand({ TableName: localTables.scratch, Item: mark }))
    return true
  } finally {
    client.destroy()
  }
}
