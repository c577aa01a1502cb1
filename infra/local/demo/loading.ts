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

/** Works through a list, some at a time, in the list's order. @throws the first fault, once nothing is at work any more */
export async function inParallel<T>(
  list: readonly T[],
  atOnce: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const left = [...list].reverse()
  const lane = async () => {
    try {
      for (let one = left.pop(); one !== undefined; one = left.pop()) await work(one)
    } catch (error) {
      left.length = 0
      throw error
    }
  }
  await together(Array.from({ length: atOnce }, lane))
}

/** Waits for all work, whatever becomes of it: a load that begins again must not meet what is left of this one. @throws the first fault */
export async function together(works: readonly Promise<unknown>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(works)) if (outcome.status === 'rejected') throw outcome.reason
}
