import type { TokenFor, TokenOwner } from '#infra/local/token-source'
import type { As, DemoCall } from './demo-call.ts'

/** What every step of the load holds. */
export interface Loading {
  readonly call: DemoCall
  readonly tokenFor: TokenFor
  /** One more thing is in. */
  readonly step: () => void
}

/** Calls of one person or system, for one of its organisations. */
export async function actingAs({ tokenFor }: Loading, owner: TokenOwner, acting?: string): Promise<As> {
  const token = await tokenFor(owner)
  return acting === undefined ? { token } : { token, acting }
}

/** Works through a list, some at a time, in the list's order; the first fault ends it. */
export async function inParallel<T>(
  list: readonly T[],
  atOnce: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const rest = list.values()
  const lane = async () => {
    for (const one of rest) await work(one)
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
}
