import { commit, type Write } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import { newId } from '#functions/platform/ids'
import type { Access } from '#shared/credit/report'
import { caseUnmasked } from '#shared/credit/report.events'
import type { Committed } from '#shared/kernel/route'
import { Secret } from '#shared/kernel/secret'
import { findReader } from './find-reader.ts'
import { accesses } from './report.store.ts'

type Unmasked = Pick<Access, 'uscc' | 'companyId'> & { readonly caseId: string; readonly why: string }

/** The office is told whose case it is; the company sees who asked and why. @param writes what stands or falls with it */
export async function keepUnmasking(
  ctx: Ctx,
  { uscc, companyId, caseId, why }: Unmasked,
  writes: readonly Write[],
): Promise<Committed> {
  const about = { uscc, companyId, reader: await findReader(ctx), lookedFor: null, categories: [] }
  return commit(ctx, {
    aggregate: accesses.create(newId('acc', ctx.now), {
      ...{ status: 'unmasked', purpose: 'supervision', ...about, reportId: null, reason: null },
      ...{ caseId, statedReason: new Secret(why) },
    }),
    event: { declaration: caseUnmasked, data: { uscc, companyId, caseId } },
    writes,
  })
}
