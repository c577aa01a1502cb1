import type { Item, Key } from './db.ts'

type Waiting = { readonly key: Key; done(item: Item | undefined): void; failed(fault: unknown): void }

const nameOf = ({ pk, sk }: Key) => `${pk}\n${sk}`

/**
 * Gathers what is asked for by key at the same moment, so that reads which run together are one call. An item asked for
 * twice is read once.
 */
export class ReadQueue {
  readonly #read: (table: string, keys: readonly Key[]) => Promise<Item[]>
  readonly #waiting = new Map<string, Waiting[]>()

  /** @param read the items that there are of several keys, no key twice, in any order */
  constructor(read: (table: string, keys: readonly Key[]) => Promise<Item[]>) {
    this.#read = read
  }

  get(table: string, key: Key): Promise<Item | undefined> {
    return new Promise((done, failed) => {
      const waiting = this.#waiting.get(table)
      if (waiting) waiting.push({ key, done, failed })
      else {
        this.#waiting.set(table, [{ key, done, failed }])
        // Runs when everything that can go on without waiting has done so, and no later.
        process.nextTick(() => void this.#readAll(table))
      }
    })
  }

  async #readAll(table: string): Promise<void> {
    const waiting = this.#waiting.get(table) ?? []
    this.#waiting.delete(table)
    const keys = new Map(waiting.map(({ key }) => [nameOf(key), key]))
    try {
      const items = await this.#read(table, [...keys.values()])
      const found = new Map(items.map((item) => [nameOf({ pk: String(item.pk), sk: String(item.sk) }), item]))
      for (const { key, done } of waiting) done(found.get(nameOf(key)))
    } catch (fault) {
      for (const { failed } of waiting) failed(fault)
    }
  }
}
