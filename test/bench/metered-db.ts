import type { Config } from '#functions/platform/config'
import { Db, type Item, type Key, type TransactItem } from '#functions/platform/db'
import { FollowingDb } from '#test/support/following-db'
import type { CapacityMeter } from './capacity-meter.ts'
import { itemSize } from './item-size.ts'

const writeUnits = (...sizes: number[]) => Math.max(1, Math.ceil(Math.max(...sizes) / 1024))
const readUnits = (size: number) => Math.max(1, Math.ceil(size / 4096))
const sizeOf = (item: Item | undefined) => (item ? itemSize(item) : 0)
const total = (items: readonly Item[]) => items.reduce((sum, item) => sum + itemSize(item), 0)
const keyOf = ({ pk, sk }: Item): Key => ({ pk: String(pk), sk: String(sk) })

/**
 * A database that reckons what each call would cost in DynamoDB. Writes count by the larger of the item before and after,
 * twice in a transaction (condition checks too), and again for the index where its entry changes; reads by 4 KB, half
 * where they are eventually consistent, the items of a query together. A refused condition costs as a write.
 */
export function meteredDb(meter: CapacityMeter): typeof FollowingDb {
  return class MeteredDb extends FollowingDb {
    /** Looks without being counted. */
    readonly #aside: Db

    constructor(config: Config, follow: ConstructorParameters<typeof FollowingDb>[1]) {
      super(config, async (event) => {
        const before = meter.cause
        meter.cause = 'follows'
        await follow(event)
        meter.cause = before
      })
      this.#aside = new Db(config)
    }

    /** A page is read whole, also by those who stop early; those of a case are far from the megabyte that ends one. */
    override async *query(table: string, input: Parameters<Db['query']>[1]): AsyncGenerator<Item> {
      const items: Item[] = []
      for await (const item of super.query(table, input)) items.push(item)
      this.#countQuery(table, input, items)
      yield* items
    }

    override async queryPage(table: string, input: Parameters<Db['queryPage']>[1]): ReturnType<Db['queryPage']> {
      const page = await super.queryPage(table, input)
      this.#countQuery(table, input, page.items)
      return page
    }

    #countQuery(table: string, input: Parameters<Db['query']>[1], items: readonly Item[]): void {
      const place = input.IndexName === undefined ? table : `${table} ${input.IndexName}`
      const share = input.ConsistentRead ? 1 : 0.5
      meter.count(place, { reads: readUnits(total(items)) * share, calls: 1 })
    }

    protected override async readByKey(table: string, keys: readonly Key[]): Promise<Item[]> {
      const items = await super.readByKey(table, keys)
      const found = items.reduce((sum, item) => sum + readUnits(itemSize(item)), 0)
      meter.count(table, { reads: found + keys.length - items.length, calls: Math.ceil(keys.length / 100) })
      return items
    }

    override async put(...[table, item, condition]: Parameters<Db['put']>): Promise<boolean> {
      const before = await this.#aside.get(table, keyOf(item))
      const isDone = await super.put(table, item, condition)
      meter.count(table, { writes: writeUnits(sizeOf(before), isDone ? itemSize(item) : 0), calls: 1 })
      if (isDone) this.#countIndex(table, before, item)
      return isDone
    }

    override async increment(table: string, key: Key, set: Readonly<Record<string, number>>): Promise<number> {
      const count = await super.increment(table, key, set)
      meter.count(table, { writes: writeUnits(sizeOf(await this.#aside.get(table, key))), calls: 1 })
      return count
    }

    override async remove(table: string, key: Key): Promise<void> {
      const before = await this.#aside.get(table, key)
      await super.remove(table, key)
      meter.count(table, { writes: writeUnits(sizeOf(before)), calls: 1 })
      this.#countIndex(table, before, undefined)
    }

    override async transact(items: TransactItem[]): Promise<void> {
      let first = true
      for (const { Put: put, Update: update, ConditionCheck: check, Delete: taken } of items) {
        const { TableName: table = '', ...one } = put ?? update ?? check ?? taken ?? {}
        const key = keyOf('Key' in one ? (one.Key ?? {}) : (put?.Item ?? {}))
        const before = await this.#aside.get(table, key)
        // An update leaves at most what was there and the values that it sets.
        const after = update
          ? sizeOf({ ...key, ...before }) + sizeOf(update.ExpressionAttributeValues)
          : sizeOf(put?.Item)
        meter.count(table, { writes: 2 * writeUnits(sizeOf(before), after), calls: first ? 1 : 0 })
        first = false
      }
      await super.transact(items)
    }

    #countIndex(table: string, before: Item | undefined, after: Item | undefined): void {
      const [old, now] = [before, after].map((item) => (item?.gsi1pk === undefined ? undefined : item))
      const stays = old && now && old.gsi1pk === now.gsi1pk && old.gsi1sk === now.gsi1sk
      const writes = stays
        ? writeUnits(itemSize(old), itemSize(now))
        : [old, now].reduce((sum, item) => sum + (item ? writeUnits(itemSize(item)) : 0), 0)
      if (writes > 0) meter.count(`${table} gsi1`, { writes })
    }

    override close(): void {
      this.#aside.close()
      super.close()
    }
  }
}
