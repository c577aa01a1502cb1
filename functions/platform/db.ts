import { DynamoDBClient, type ServiceInputTypes, type ServiceOutputTypes } from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  type BatchGetCommandOutput,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import type { InitializeMiddleware } from '@smithy/types'
import type { Config } from './config.ts'
import { addUnits } from './meter.ts'
import { ReadQueue } from './read-queue.ts'

export type Item = Record<string, unknown>
export type Key = { readonly pk: string; readonly sk: string }
export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number]
type QueryInput = Omit<QueryCommandInput, 'TableName'>

/** Local engines take any key; in the cloud the function's role gives it. */
const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' }

/** Asks with every call what it took, and adds it up for whatever is being done. */
const countUnits: InitializeMiddleware<ServiceInputTypes, ServiceOutputTypes> = (next) => async (asked) => {
  const done = await next({ ...asked, input: { ...asked.input, ReturnConsumedCapacity: 'TOTAL' } as ServiceInputTypes })
  const took = 'ConsumedCapacity' in done.output ? done.output.ConsumedCapacity : undefined
  for (const one of [took ?? []].flat()) if ('CapacityUnits' in one) addUnits(one.CapacityUnits)
  return done
}

/** The calls on DynamoDB that the system makes, and no others. */
export class Db {
  readonly #client: DynamoDBClient
  readonly #documents: DynamoDBDocumentClient
  readonly #reads = new ReadQueue((table, keys) => this.readByKey(table, keys))

  constructor(config: Config) {
    const { endpoint, region } = config.dynamodb
    this.#client = new DynamoDBClient({
      region,
      maxAttempts: 3,
      // An engine that takes a call and never answers must end in 503 before the gateway gives up (29 s).
      requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
      ...(endpoint === undefined ? {} : { endpoint, credentials: localCredentials }),
    })
    this.#client.middlewareStack.add(countUnits, { step: 'initialize' })
    this.#documents = DynamoDBDocumentClient.from(this.#client, { marshallOptions: { removeUndefinedValues: true } })
  }

  /** The identity under which this function calls; requests to S3 are signed with the same. */
  get credentials(): DynamoDBClient['config']['credentials'] {
    return this.#client.config.credentials
  }

  /** Gets that are made at the same moment are one call. */
  get(table: string, key: Key): Promise<Item | undefined> {
    return this.#reads.get(table, key)
  }

  /** Every item of the query, page after page. */
  async *query(table: string, input: QueryInput): AsyncGenerator<Item> {
    let start: Item | undefined
    do {
      const page = await this.#documents.send(
        new QueryCommand({ ...input, TableName: table, ExclusiveStartKey: start }),
      )
      yield* page.Items ?? []
      start = page.LastEvaluatedKey
    } while (start)
  }

  /** One page of the query and where the next begins. */
  async queryPage(table: string, input: QueryInput): Promise<{ items: Item[]; next: Item | undefined }> {
    const page = await this.#documents.send(new QueryCommand({ ...input, TableName: table }))
    return { items: page.Items ?? [], next: page.LastEvaluatedKey }
  }

  /** For whole-table jobs only (audit, rebuild); a request never scans. */
  async *scan(table: string): AsyncGenerator<Item> {
    let start: Item | undefined
    do {
      const page = await this.#documents.send(
        new ScanCommand({ TableName: table, ConsistentRead: true, ExclusiveStartKey: start }),
      )
      yield* page.Items ?? []
      start = page.LastEvaluatedKey
    } while (start)
  }

  /** Any number of items by key, in no order; those that don't exist are left out. */
  async getMany(table: string, keys: readonly Key[]): Promise<Item[]> {
    const items = await Promise.all(keys.map((key) => this.#reads.get(table, key)))
    return [...new Set(items)].filter((item) => item !== undefined)
  }

  /** The calls that reads by key become: one item alone, or up to 100 of a table together. */
  protected async readByKey(table: string, keys: readonly Key[]): Promise<Item[]> {
    const [only, ...others] = keys
    if (only && others.length === 0) {
      const got = await this.#documents.send(new GetCommand({ TableName: table, Key: only, ConsistentRead: true }))
      return got.Item ? [got.Item] : []
    }
    const found: Item[] = []
    for (let at = 0; at < keys.length; at += 100) {
      let wanted: Item[] | undefined = keys.slice(at, at + 100)
      while (wanted && wanted.length > 0) {
        const got: BatchGetCommandOutput = await this.#documents.send(
          new BatchGetCommand({ RequestItems: { [table]: { Keys: wanted, ConsistentRead: true } } }),
        )
        found.push(...(got.Responses?.[table] ?? []))
        wanted = got.UnprocessedKeys?.[table]?.Keys
      }
    }
    return found
  }

  /** Puts under a condition; `false` when it did not hold. */
  async put(
    table: string,
    item: Item,
    condition?: { expression: string; names?: Record<string, string>; values?: Item },
  ): Promise<boolean> {
    try {
      await this.#documents.send(
        new PutCommand({
          TableName: table,
          Item: item,
          ConditionExpression: condition?.expression,
          ExpressionAttributeNames: condition?.names,
          ExpressionAttributeValues: condition?.values,
        }),
      )
      return true
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false
      throw error
    }
  }

  /** Adds one to `count`, sets the other attributes. @returns the new count */
  async increment(table: string, key: Key, set: Readonly<Record<string, number>>): Promise<number> {
    const names = Object.keys(set)
    const updated = await this.#documents.send(
      new UpdateCommand({
        TableName: table,
        Key: key,
        UpdateExpression: `ADD #count :one SET ${names.map((_, at) => `#n${at} = :v${at}`).join(', ')}`,
        ExpressionAttributeNames: {
          '#count': 'count',
          ...Object.fromEntries(names.map((name, at) => [`#n${at}`, name])),
        },
        ExpressionAttributeValues: {
          ':one': 1,
          ...Object.fromEntries(names.map((name, at) => [`:v${at}`, set[name]])),
        },
        ReturnValues: 'UPDATED_NEW',
      }),
    )
    return Number(updated.Attributes?.count)
  }

  async remove(table: string, key: Key): Promise<void> {
    await this.#documents.send(new DeleteCommand({ TableName: table, Key: key }))
  }

  async transact(items: TransactItem[]): Promise<void> {
    await this.#documents.send(new TransactWriteCommand({ TransactItems: items }))
  }

  close(): void {
    this.#client.destroy()
  }
}
