import { setTimeout as pause } from 'node:timers/promises'
import { unavailable } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import type { Committed } from '#shared/kernel/route'
import { Outrun } from './commit.ts'
import type { Ctx } from './context.ts'
import { AnsweredBefore, findAnswer, lookForAnswer } from './idempotency.ts'

const tries = 8

/**
 * Runs load, decide, commit; outrun by another writer, it runs them again on what that one left.
 * A key that was answered before, also by a twin that ran at the same time, gets the same answer.
 * @throws what the command throws; unavailable when it was outrun each time
 */
export async function runCommand(ctx: Ctx, command: () => Promise<Committed>): Promise<Committed> {
  const answered = lookForAnswer(ctx)
  for (let run = 1; run <= tries; run++) {
    try {
      const done = await command()
      return (await answered) ?? done
    } catch (error) {
      if (error instanceof AnsweredBefore) return error.answer
      if (!(error instanceof Outrun) && !(error instanceof DomainError)) throw error
      const twin = await findAnswer(ctx)
      if (twin) return twin
      if (error instanceof DomainError) throw error
      await pause(Math.random() * 2 ** run)
    }
  }
  throw new DomainError(unavailable)
}
