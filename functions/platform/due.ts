import * as z from 'zod'
import { DomainError } from '#shared/kernel/domain-error'
import { type Instant, Instant as InstantSchema, plusDays } from '#shared/kernel/instant'
import type { Committed } from '#shared/kernel/route'
import { type Ctx, type Platform, systemContext } from './context.ts'
import type { StoredEvent } from './ledger-event.ts'
import { logFault } from './log.ts'
import { monthOf, monthsBetween } from './months.ts'
import { runCommand } from './run-command.ts'
import { forget, keep, recall } from './scratch.ts'
import { defineView, readBetween, type View } from './view.ts'

/** When one aggregate wants to be looked at, and of which version that was said. */
const DueRow = z.object({ id: z.string(), version: z.int(), dueAt: InstantSchema })
type DueRow = z.infer<typeof DueRow>

const shards = 4
const shardOf = (id: string) => (id.charCodeAt(id.length - 1) + id.charCodeAt(id.length - 2)) % shards

/** What falls due in a kind of aggregate: when (read from its events), and the command that is then run. */
export type Due = {
  readonly view: View<DueRow>
  readonly run: (ctx: Ctx, id: string) => Promise<Committed>
}

/** @param dueAt the instant that holds after an event; `undefined`: nothing waits any more */
export function defineDue(
  noun: string,
  dueAt: (event: StoredEvent, before: Instant | undefined) => Instant | undefined,
  run: Due['run'],
): Due {
  return {
    run,
    view: defineView<DueRow>({
      name: `due-${noun}`,
      noun,
      schema: DueRow,
      apply: (row, event) => {
        const at = dueAt(event, row?.dueAt)
        return at === undefined ? undefined : { id: event.id, version: event.version, dueAt: at }
      },
      place: (row) => ({ list: `${shardOf(row.id)}#${monthOf(row.dueAt)}`, order: row.dueAt }),
    }),
  }
}

const positionKey = (noun: string) => ({ pk: 'SWEEP', sk: noun })
const Position = z.object({ at: InstantSchema })
/** How far back a sweep looks that finds no position of an earlier one. */
const firstDays = 400

/** Looks at every day again: a row that arrives late, by redrive or rebuild, may lie behind the position. */
export const sweepFromStart = (platform: Platform, { view }: Due): Promise<void> =>
  forget(platform, positionKey(view.noun))

/** Runs the command of everything that is due by now. What fails is tried again by the next sweep. @returns how many were run */
export async function sweepDue(platform: Platform, due: Due): Promise<number> {
  const now = platform.clock.now()
  const position = await recall(platform, positionKey(due.view.noun), now)
  const from = plusDays(Position.safeParse(position).data?.at ?? plusDays(now, -firstDays), -1)
  let swept = 0
  let clean = true
  for (const month of monthsBetween(from, now))
    for (let shard = 0; shard < shards; shard++)
      for await (const row of readBetween(platform, due.view, `${shard}#${month}`, from, now)) {
        const outcome = await runDue(platform, due, row)
        if (outcome === 'ran') swept++
        if (outcome === 'failed') clean = false
      }
  if (clean) await keep(platform, positionKey(due.view.noun), { at: now })
  return swept
}

async function runDue(platform: Platform, { view, run }: Due, { id, version }: DueRow) {
  const ctx = systemContext(platform, view.name, `${id}#${version}`)
  try {
    await runCommand(ctx, () => run(ctx, id))
    return 'ran'
  } catch (error) {
    // Decided otherwise meanwhile: the view only lags.
    if (error instanceof DomainError && error.declaration.status < 500) return 'refused'
    logFault('due command failed', error, { view: view.name, id })
    return 'failed'
  }
}
