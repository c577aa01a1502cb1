import type { Platform } from '#functions/platform/context'
import type { Due } from '#functions/platform/due'
import type { StoredEvent } from '#functions/platform/ledger-event'
import { DomainError } from '#shared/kernel/domain-error'
import type { Instant } from '#shared/kernel/instant'

const { systemContext } = await import('#functions/platform/context')
const { runCommand } = await import('#functions/platform/run-command')

type Row = NonNullable<ReturnType<Due['view']['apply']>>
type Waiting = { readonly due: Due; readonly row: Row }

/** What time will do to the objects of one case: a sweep that runs each thing at the very moment at which it is due. */
export class WaitingDues {
  readonly #waiting = new Map<string, Waiting>()
  readonly #platform: Platform
  readonly #dues: readonly Due[]

  constructor(platform: Platform, dues: readonly Due[]) {
    this.#platform = platform
    this.#dues = dues
  }

  hear(event: StoredEvent): void {
    for (const due of this.#dues) {
      if (due.view.noun !== event.noun) continue
      const key = keyOf(due, event.id)
      const row = due.view.apply(this.#waiting.get(key)?.row, event)
      if (row) this.#waiting.set(key, { due, row })
      else this.#waiting.delete(key)
    }
  }

  /** Runs what is due by then, in order. @param moveTo sets the clock; what it throws ends the run */
  async runUntil(instant: Instant, moveTo: (at: Instant) => void): Promise<void> {
    for (;;) {
      const [next] = [...this.#waiting.values()]
        .filter(({ row }) => row.dueAt <= instant)
        .toSorted((one, other) => one.row.dueAt.localeCompare(other.row.dueAt))
      if (!next) return
      const { due, row } = next
      moveTo(row.dueAt)
      this.#waiting.delete(keyOf(due, row.id))
      const ctx = systemContext(this.#platform, due.view.name, `${row.id}#${row.version}`)
      await runCommand(ctx, () => due.run(ctx, row.id)).catch((error: unknown) => {
        // Decided otherwise meanwhile.
        if (!(error instanceof DomainError)) throw error
      })
    }
  }

  clear(): void {
    this.#waiting.clear()
  }
}

const keyOf = ({ view }: Due, id: string) => `${view.name} ${id}`
