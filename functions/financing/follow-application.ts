import type { Ctx } from '#functions/platform/context'
import { runCommand } from '#functions/platform/run-command'
import { DomainError } from '#shared/kernel/domain-error'
import type { Committed } from '#shared/kernel/route'

/** Runs what follows from an event. Where people or time have decided otherwise meanwhile, nothing is left to do. */
export async function followUp(ctx: Ctx, command: () => Promise<Committed>): Promise<void> {
  try {
    await runCommand(ctx, command)
  } catch (error) {
    if (!(error instanceof DomainError && error.declaration.status === 409)) throw error
  }
}
