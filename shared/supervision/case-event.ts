import type { Instant } from '#shared/kernel/instant'

/** As much of an event of the ledger as a case row is folded from. */
export type CaseEvent = {
  readonly type: string
  readonly id: string
  readonly at: Instant
  readonly data: Readonly<Record<string, unknown>>
}
