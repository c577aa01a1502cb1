import { type Consumer, react } from './consumer.ts'
import type { Platform } from './context.ts'
import { deadLetters, takeBack } from './dead-letter.ts'
import { type Due, sweepFromStart } from './due.ts'
import { readEvent, type StoredEvent } from './ledger-event.ts'
import { logFault } from './log.ts'
import { projectReader, relayReader } from './readers.ts'
import { project, type View } from './view.ts'

/** Everything that may have dead letters: read models (also those of what falls due) and consumers. */
export type Reactions = {
  readonly views: readonly View[]
  readonly dues: readonly Due[]
  readonly consumers: readonly Consumer[]
}
export type Redriven = { readonly done: number; readonly failed: number }
type Work = (event: StoredEvent) => Promise<unknown>

/** What can be redriven by name; `project` and `relay` hold what a reader of the stream could not even read. */
export function redrivable(platform: Platform, { views, consumers }: Reactions): ReadonlyMap<string, Work> {
  return new Map<string, Work>([
    ...views.map((view): [string, Work] => [view.name, (event) => project(platform, view, event)]),
    ...consumers.map((consumer): [string, Work] => [consumer.name, (event) => react(platform, consumer, event)]),
    ['project', projectReader(platform, views).take],
    ['relay', relayReader(platform, consumers).take],
  ])
}

/** Runs the dead letters of one name again; those that succeed are taken out, the others stay. @throws for a name that nothing has */
export async function redrive(platform: Platform, reactions: Reactions, name: string): Promise<Redriven> {
  const names = redrivable(platform, reactions)
  const work = names.get(name)
  if (!work) throw new RangeError(`nothing is named ${name}; there are: ${[...names.keys()].join(', ')}`)
  let [done, failed] = [0, 0]
  for await (const letter of deadLetters(platform, name)) {
    try {
      const item = await platform.db.get(platform.config.tables.ledger, letter.event)
      const event = item && readEvent(item)
      if (!event) throw new Error('the ledger has no such event')
      await work(event)
      await takeBack(platform, name, letter.event)
      done++
    } catch (fault) {
      failed++
      logFault('redrive failed', fault, { consumer: name, ...letter.event })
    }
  }
  for (const due of reactions.dues) if (done > 0) await sweepFromStart(platform, due)
  return { done, failed }
}
