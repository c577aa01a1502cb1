import { setTimeout as pause } from 'node:timers/promises'
import type { Platform } from '#functions/platform/context'
import { dayOf, toInstant } from '#shared/kernel/instant'
import { isLocalDate } from '#shared/kernel/local-date'
import { historyPlan } from './history-plan.ts'
import { pastSystem, type ToldEvents } from './past-system.ts'
import { tellHistory } from './tell-history.ts'

/** Lets nothing else that time runs happen meanwhile: a case is told from its first day to its last in one go. */
export type Alone = (work: () => Promise<void>) => Promise<void>

export interface HistoryRun {
  readonly platform: Platform
  readonly told: ToldEvents
  readonly count: number
  readonly alone: Alone
  readonly onProgress: (done: number, total: number) => void
  readonly onFault: (key: string, error: unknown) => void
  readonly signal: AbortSignal
}

const markOf = (key: string) => ({ pk: 'DEMO', sk: key.toUpperCase() })
const lookEveryMs = 500

/** Waits until the demo data is in, then tells one case after the other; what was told before a restart is left out. */
export async function runHistories(run: HistoryRun): Promise<void> {
  const { platform, count, alone, onProgress, onFault, signal } = run
  const { db, config } = platform
  const mark = (key: string) => db.get(config.tables.scratch, markOf(key))
  while (!(await mark('loaded'))) {
    if (signal.aborted) return
    await pause(lookEveryMs)
  }
  const day = dayOf(toInstant(Number((await mark('begun'))?.at)))
  if (!isLocalDate(day)) throw new Error(`${day} is no day`)
  const past = pastSystem(platform, run.told)
  const plan = historyPlan(day, count)
  for (const [at, history] of plan.entries()) {
    if (signal.aborted) return
    if (!(await mark(history.key))) {
      await alone(() => tellHistory(past, history)).catch((error: unknown) => onFault(history.key, error))
      await db.put(config.tables.scratch, markOf(history.key))
    }
    onProgress(at + 1, plan.length)
  }
}
