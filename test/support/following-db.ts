import type { Config } from '#functions/platform/config'
import { Db, type TransactItem } from '#functions/platform/db'
import { readEvent, type StoredEvent } from '#functions/platform/ledger-event'
import { isPassing } from '#functions/platform/passing-fault'

const mostTries = 30

/** A database whose stream has no delay: each event is followed as soon as its transaction stands. */
export class FollowingDb extends Db {
  readonly #follow: (event: StoredEvent) => Promise<unknown>

  constructor(config: Config, follow: (event: StoredEvent) => Promise<unknown>) {
    super(config)
    this.#follow = follow
  }

  override async transact(items: TransactItem[]): Promise<void> {
    await super.transact(items)
    for (const { Put: put } of items) {
      const event = put?.Item && readEvent(put.Item)
      if (event) await this.#followThrough(event)
    }
  }

  /** Comes again while the database is away, as the stream does: what is written has its answer, whatever follows. */
  async #followThrough(event: StoredEvent): Promise<void> {
    for (let tries = 1; ; tries++)
      try {
        await this.#follow(event)
        return
      } catch (fault) {
        if (!isPassing(fault) || tries === mostTries)
          throw new Error(`nothing followed from ${event.eventId}`, { cause: fault })
      }
  }
}
