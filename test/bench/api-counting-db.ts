import { Db, type Item, type Key, type TransactItem } from '#functions/platform/db'

/** Counts the calls on the database, so that times are told with what they hold. */
export class CountingDb extends Db {
  calls = 0

  protected override readByKey(table: string, keys: readonly Key[]): Promise<Item[]> {
    this.calls += Math.ceil(keys.length / 100)
    return super.readByKey(table, keys)
  }

  override query(table: string, input: Parameters<Db['query']>[1]): AsyncGenerator<Item> {
    this.calls++
    return super.query(table, input)
  }

  override queryPage(...asked: Parameters<Db['queryPage']>): ReturnType<Db['queryPage']> {
    this.calls++
    return super.queryPage(...asked)
  }

  override put(...given: Parameters<Db['put']>): Promise<boolean> {
    this.calls++
    return super.put(...given)
  }

  override transact(items: TransactItem[]): Promise<void> {
    this.calls++
    return super.transact(items)
  }
}

/** Goes no further than the commit, and tells what it would have held. */
export class UncommittedDb extends Db {
  items: readonly TransactItem[] = []

  override async transact(items: TransactItem[]): Promise<void> {
    this.items = items
  }
}

/** Answers gets from memory, so that what is measured is our own work and not the database's. */
export class RememberingDb extends Db {
  readonly #items = new Map<string, Item | undefined>()

  override async get(table: string, key: Key): Promise<Item | undefined> {
    const place = `${table} ${key.pk} ${key.sk}`
    if (!this.#items.has(place)) this.#items.set(place, await super.get(table, key))
    return this.#items.get(place)
  }
}
