import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import type { Config } from '#functions/platform/config'
import { tableDefinitions, ttlAttribute } from '#functions/platform/tables'

const waitSeconds = 30

/** The tables' names on this machine, as functions/platform/config.ts takes them by default. */
export const localTables: Config['tables'] = { ledger: 'ledger', views: 'views', scratch: 'scratch' }

/** A client for a local engine, which asks for a region and keys but reads neither. */
export function localClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({ endpoint, ...localAccess })
}

export const localAccess = {
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
} as const

/** Makes the three tables where they aren't there yet, and waits until they take writes. */
export async function createTables(endpoint: string, tables: Config['tables']): Promise<void> {
  const client = localClient(endpoint)
  try {
    for (const definition of tableDefinitions(tables)) {
      try {
        await client.send(new CreateTableCommand(definition))
      } catch (error) {
        if (!(error instanceof ResourceInUseException)) throw error
        continue
      }
      await waitUntilTableExists({ client, maxWaitTime: waitSeconds }, { TableName: definition.TableName })
      if (definition.TableName !== tables.views) await letForget(client, definition.TableName)
    }
  } finally {
    client.destroy()
  }
}

async function letForget(client: DynamoDBClient, table: string | undefined): Promise<void> {
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: table,
      TimeToLiveSpecification: { Enabled: true, AttributeName: ttlAttribute },
    }),
  )
}

/** Drops tables that a test or a drill made beside those of the system. */
export async function dropTables(endpoint: string, tables: Config['tables']): Promise<void> {
  const client = localClient(endpoint)
  try {
    for (const TableName of Object.values(tables)) await client.send(new DeleteTableCommand({ TableName }))
  } finally {
    client.destroy()
  }
}
