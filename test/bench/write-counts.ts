import type { Config } from '#functions/platform/config'
import type { Db, Item, Key, TransactItem } from '#functions/platform/db'
import { FollowingDb } from '#test/support/following-db'

/** How many writes each partition key took, `table key` by `table key`; an index has partitions of its own. */
export class WriteCounts {
  readonly #writes = new Map<string, number>()
  isOn = false

  add(table: string, item: Item | undefined): void {
    if (!this.isOn || !item) return
    this.#one(`${table} ${item.pk}`)
    if (item.gsi1pk !== undefined) this.#one(`${table}.gsi1 ${item.gsi1pk}`)
  }

  #one(key: string): void {
    this.#writes.set(key, (this.#writes.get(key) ?? 0) + 1)
  }

  /** @returns what was counted, and begins anew */
  take(): ReadonlyMap<string, number> {
    const taken = new Map(this.#writes)
    this.#writes.clear()
    return taken
  }
}

/** A database that counts its writes by partition key, those that a condition refuses too: they cost the partition as much. */
export function countingDb(counts: WriteCounts): typeof FollowingDb {
  return class CountingDb extends FollowingDb {
    readonly #names: Readonly<Record<string, string>>

    constructor(config: Config, follow: ConstructorParameters<typeof FollowingDb>[1]) {
      super(config, follow)
      this.#names = Object.fromEntries(Object.entries(config.tables).map(([name, table]) => [table, name]))
    }

    #add(table: string | undefined, item: Item | undefined): void {
      counts.add(this.#names[table ?? ''] ?? '', item)
    }

    override async put(...given: Parameters<Db['put']>): Promise<boolean> {
      this.#add(given[0], given[1])
      return await super.put(...given)
    }

    override async increment(...given: Parameters<Db['increment']>): Promise<number> {
      this.#add(given[0], given[1])
      return await super.increment(...given)
    }

    override async remove(table: string, key: Key): Promise<void> {
      this.#add(table, key)
      await super.remove(table, key)
    }

    override async transact(items: TransactItem[]): Promise<void> {
      for (const { Put: put, Update: update, ConditionCheck: check, Delete: taken } of items) {
        const one = update ?? check ?? taken
        this.#add(put?.TableName ?? one?.TableName, put?.Item ?? one?.Key)
      }
      await super.transact(items)
    }
  }
}
