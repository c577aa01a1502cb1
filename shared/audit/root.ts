import * as z from 'zod'
import { Instant } from '#shared/kernel/instant'
import type { AuditFault, FaultCode } from './chain.ts'

/** The last event of one aggregate when a root was made. */
export const Head = z.strictObject({ noun: z.string(), id: z.string(), version: z.int().min(1), hash: z.string() })
export type Head = z.infer<typeof Head>

/** Heads that changed since the root before, folded into one hash: whoever keeps it can tell whether any of them was touched. */
export const Root = z.strictObject({
  number: z.int().min(1),
  at: Instant,
  previous: z.string(),
  heads: z.array(Head),
  hash: z.string(),
})
export type Root = z.infer<typeof Root>

type HashOf = (value: unknown) => string
export const headKey = ({ noun, id }: Pick<Head, 'noun' | 'id'>): string => `${noun}#${id}`

/** @param hashOf over the canonical form of all but the hash itself */
export function makeRoot(before: Root | undefined, heads: readonly Head[], at: Instant, hashOf: HashOf): Root {
  const sorted = [...heads].sort((a, b) => (headKey(a) < headKey(b) ? -1 : 1))
  const unsigned = { number: (before?.number ?? 0) + 1, at, previous: before?.hash ?? '', heads: sorted }
  return { ...unsigned, hash: hashOf(unsigned) }
}

/**
 * Numbers from 1 without a gap, each linked to the one before and with the hash of its content. That the newest roots
 * were taken away can't be seen in those that are left: where they are kept must not allow it.
 * @param roots by number, as they were read
 */
export function verifyRoots(roots: ReadonlyMap<number, unknown>, hashOf: HashOf): AuditFault[] {
  const faults: AuditFault[] = []
  const fault = (code: FaultCode, number: number) => faults.push({ code, place: `root ${number}` })
  let before = ''
  const last = [...roots.keys()].reduce((a, b) => Math.max(a, b), 0)
  for (let number = 1; number <= last; number++) {
    const root = Root.safeParse(roots.get(number)).data
    if (!root) fault(roots.has(number) ? 'root_unreadable' : 'root_missing', number)
    else {
      const { hash, ...unsigned } = root
      if (root.number !== number || hashOf(unsigned) !== hash) fault('root_changed', number)
      if (root.previous !== before) fault('root_link_broken', number)
    }
    before = root?.hash ?? ''
  }
  return faults
}
