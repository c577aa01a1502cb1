import { AsyncLocalStorage } from 'node:async_hooks'
import type { Config } from '#functions/platform/config'
import type { Db, Item, Key, TransactItem } from '#functions/platform/db'
import { FollowingDb } from '#test/support/following-db'
import type { Around } from '#test/support/world'

/** `GetItem ledger`, `Query views/gsi1`: an action as IAM names it, and on what. */
export type Used = ReadonlyMap<string, ReadonlySet<string>>

/** A database that notes which function made which call, as the rights that the call needs in the cloud. */
export function recordingDb() {
  const used = new Map<string, Set<string>>()
  const atWork = new AsyncLocalStorage<string>()
  const around: Around = (name, work) => atWork.run(name, work)
  const note = (action: string, table: string | undefined, index?: string) => {
    const name = atWork.getStore()
    if (name === undefined) return
    const place = `${String(table).replace(/^.*-/, '')}${index === undefined ? '' : `/${index}`}`
    used.set(name, (used.get(name) ?? new Set()).add(`${action} ${place}`))
  }

  class RecordingDb extends FollowingDb {
    override async *query(table: string, input: Parameters<Db['query']>[1]): AsyncGenerator<Item> {
      note('Query', table, input.IndexName)
      yield* super.query(table, input)
    }

    override async queryPage(table: string, input: Parameters<Db['queryPage']>[1]): ReturnType<Db['queryPage']> {
      note('Query', table, input.IndexName)
      return super.queryPage(table, input)
    }

    override async *scan(table: string): AsyncGenerator<Item> {
      note('Scan', table)
      yield* super.scan(table)
    }

    protected override async readByKey(table: string, keys: readonly Key[]): Promise<Item[]> {
      // Which of the two it is depends on what else is read at the same moment.
      note('GetItem', table)
      note('BatchGetItem', table)
      return super.readByKey(table, keys)
    }

    override async put(...put: Parameters<Db['put']>): Promise<boolean> {
      note('PutItem', put[0])
      return super.put(...put)
    }

    override async increment(...given: Parameters<Db['increment']>): Promise<number> {
      note('UpdateItem', given[0])
      return super.increment(...given)
    }

    override async remove(table: string, key: Key): Promise<void> {
      note('DeleteItem', table)
      return super.remove(table, key)
    }

    override async transact(items: TransactItem[]): Promise<void> {
      for (const { Put, Update, Delete, ConditionCheck } of items) {
        if (Put) note('PutItem', Put.TableName)
        if (Update) note('UpdateItem', Update.TableName)
        if (Delete) note('DeleteItem', Delete.TableName)
        if (ConditionCheck) note('ConditionCheckItem', ConditionCheck.TableName)
      }
      return super.transact(items)
    }
  }
  /** Notes too who uses which key, as `key field`. */
  function watchKeys({ keys }: Config): void {
    for (const [name, value] of Object.entries(keys))
      Object.defineProperty(keys, name, {
        get() {
          note('key', name)
          return value
        },
      })
  }
  return { RecordingDb, around, watchKeys, used: used as Used }
}
