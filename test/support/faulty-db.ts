import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import type { Config } from '#functions/platform/config'
import { Db, type Item, type Key, type TransactItem } from '#functions/platform/db'

/** `lost` is written, but its answer never arrives; the others never reach the table. */
export type Fault = 'throttled' | 'timeout' | 'lost' | 'conflict'
type Call = { readonly method: 'get' | 'put' | 'transact' | 'query'; readonly table: string }

const named = (name: string) => Object.assign(new Error(`injected ${name}`), { name })

/** A database with the faults that the local engine never shows: `fault` says which one a call meets. */
export class FaultyDb extends Db {
  readonly #fault: (call: Call) => Fault | undefined

  constructor(config: Config, fault: (call: Call) => Fault | undefined) {
    super(config)
    this.#fault = fault
  }

  override async get(table: string, key: Key): Promise<Item | undefined> {
    return this.#meet({ method: 'get', table }, () => super.get(table, key))
  }

  override async *query(table: string, input: Parameters<Db['query']>[1]): AsyncGenerator<Item> {
    await this.#meet({ method: 'query', table }, async () => undefined)
    yield* super.query(table, input)
  }

  override async put(...put: Parameters<Db['put']>): Promise<boolean> {
    return this.#meet({ method: 'put', table: put[0] }, () => super.put(...put))
  }

  override async transact(items: TransactItem[]): Promise<void> {
    const table = items[0]?.Put?.TableName ?? ''
    return this.#meet({ method: 'transact', table }, () => super.transact(items), items)
  }

  async #meet<T>(call: Call, work: () => Promise<T>, items: TransactItem[] = []): Promise<T> {
    const fault = this.#fault(call)
    if (fault === undefined) return work()
    if (fault === 'lost') await work()
    if (fault === 'conflict')
      throw new TransactionCanceledException({
        message: 'injected conflict',
        $metadata: {},
        CancellationReasons: items.map((_, at) => ({ Code: at === 0 ? 'TransactionConflict' : 'None' })),
      })
    throw named(fault === 'throttled' ? 'ThrottlingException' : 'TimeoutError')
  }
}

/** Each of the first calls of one method meets a fault, later ones none. */
export function firstCalls(method: Call['method'], ...faults: Fault[]): (call: Call) => Fault | undefined {
  const left = [...faults]
  return (call) => (call.method === method ? left.shift() : undefined)
}
