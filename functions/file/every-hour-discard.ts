import * as z from 'zod'
import { listHeads } from '#functions/audit/list-heads'
import { commit } from '#functions/platform/commit'
import { type Ctx, type Platform, systemContext } from '#functions/platform/context'
import { logFault } from '#functions/platform/log'
import { runCommand } from '#functions/platform/run-command'
import { keep, recall } from '#functions/platform/scratch'
import { awaitedDays, discardFile } from '#shared/file/file'
import { fileDiscarded } from '#shared/file/file.events'
import { DomainError } from '#shared/kernel/domain-error'
import { Instant, plusDays } from '#shared/kernel/instant'
import type { Committed } from '#shared/kernel/route'
import { files, freePlace } from './file.store.ts'
import { objectStoreOf } from './object-store.ts'

const key = { pk: 'SWEEP', sk: 'DISCARD' }
const Position = z.object({ at: Instant })
const hourOf = (at: Instant) => at.slice(0, 13)
/** How far back the first look goes. */
const firstDays = 400
/** Heads may be written late: what is nearer to the last look than this is looked at again. */
const overlapDays = 1

/**
 * Once in each hour: discards what was declared a day ago and not brought. A declaration that nothing followed is a head of
 * version 1, which the audit's list holds by time anyway; a list of its own would cost every file that is brought.
 * @returns how many were discarded
 */
export async function discardEveryHour(platform: Platform): Promise<number> {
  const now = platform.clock.now()
  const position = Position.safeParse(await recall(platform, key, now)).data
  if (position && hourOf(position.at) === hourOf(now)) return 0
  const from = plusDays(position?.at ?? plusDays(now, -firstDays), -awaitedDays - overlapDays)
  let discarded = 0
  let isClean = true
  for await (const { id, version } of listHeads(platform, files.noun, from, plusDays(now, -awaitedDays))) {
    if (version > 1) continue
    const outcome = await discardOne(platform, id)
    if (outcome === 'done') discarded++
    if (outcome === 'failed') isClean = false
  }
  if (isClean) await keep(platform, key, { at: now })
  return discarded
}

async function discardOne(platform: Platform, fileId: string): Promise<'done' | 'refused' | 'failed'> {
  const ctx = systemContext(platform, 'file-discard', fileId)
  try {
    await runCommand(ctx, () => discard(ctx, fileId))
    // Bytes may have come without a word.
    await objectStoreOf(platform).remove(fileId)
    return 'done'
  } catch (error) {
    // Brought meanwhile: the list only lags.
    if (error instanceof DomainError && error.declaration.status < 500) return 'refused'
    logFault('a file was not discarded', error, { id: fileId })
    return 'failed'
  }
}

async function discard(ctx: Ctx, fileId: string): Promise<Committed> {
  const loaded = await files.load(ctx, fileId)
  const state = discardFile(loaded.state, ctx.now)
  return commit(ctx, {
    aggregate: files.change(loaded, state),
    event: { declaration: fileDiscarded, data: {} },
    writes: [freePlace(ctx, state)],
  })
}
