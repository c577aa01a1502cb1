import type { Config } from '#functions/platform/config'
import { Db, type TransactItem } from '#functions/platform/db'

/** A database where something happens right before the first commit: what was read is out of date by then. */
export class InterruptedDb extends Db {
  #interrupt: (() => Promise<unknown>) | undefined

  constructor(config: Config, interrupt: () => Promise<unknown>) {
    super(config)
    this.#interrupt = interrupt
  }

  override async transact(items: TransactItem[]): Promise<void> {
    const interrupt = this.#interrupt
    this.#interrupt = undefined
    await interrupt?.()
    await super.transact(items)
  }
}
