import { commit, type Write } from '#functions/platform/commit'
import { type Ctx, stepOf } from '#functions/platform/context'
import { findAnswer } from '#functions/platform/idempotency'
import { newId } from '#functions/platform/ids'
import { runCommand } from '#functions/platform/run-command'
import { noConsent, type RefusedPull } from '#shared/consent/consent'
import type { Access, Report, ReportId } from '#shared/credit/report'
import { accessRefused, reportRead } from '#shared/credit/report.events'
import { DomainError } from '#shared/kernel/domain-error'
import type { Committed } from '#shared/kernel/route'
import { lookOf } from './issue-report.ts'
import { accesses } from './report.store.ts'

/** A look as its trace tells it. */
export type Look = Pick<Access, 'uscc' | 'companyId' | 'reader' | 'lookedFor' | 'categories'> & Pick<Report, 'purpose'>

const notUnmasked = { caseId: null, statedReason: null }

/** A report is opened again. @param writes what must hold for it */
export function keepReading(ctx: Ctx, look: Look, reportId: ReportId, writes: readonly Write[]): Promise<Committed> {
  return commit(ctx, {
    aggregate: accesses.create(newId('acc', ctx.now), {
      ...{ status: 'read', ...look, reportId, reason: null },
      ...notUnmasked,
    }),
    event: { declaration: reportRead, data: { ...lookOf(look), reportId } },
    writes,
  })
}

/**
 * Keeps the try for the company, once for each key, then refuses.
 * @returns only where a twin of this call has been answered meanwhile: its answer
 * @throws no_consent with the reason
 */
export async function refuseLook(
  ctx: Ctx,
  look: Look,
  reportId: ReportId | null,
  reason: RefusedPull,
): Promise<Committed> {
  const twin = await findAnswer(ctx)
  if (twin) return twin
  const step = stepOf(ctx, 'refused')
  await runCommand(step, () =>
    commit(step, {
      aggregate: accesses.create(newId('acc', ctx.now), {
        status: 'refused',
        ...look,
        reportId,
        reason,
        ...notUnmasked,
      }),
      event: { declaration: accessRefused, data: { ...lookOf(look), reportId, reason } },
    }),
  )
  throw new DomainError(noConsent, { reason })
}
