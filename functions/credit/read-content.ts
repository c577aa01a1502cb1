import type { Ctx } from '#functions/platform/context'
import { readPayload } from '#functions/platform/ledger-event'
import { hashOf } from '#functions/platform/seal'
import { type Report, ReportId } from '#shared/credit/report'
import { ReportContent } from '#shared/credit/report-content'
import { reports } from './report.store.ts'

/** The content as it was written; one that differs from its hash is never shown. Whether the caller may see it was judged before. */
export async function readContent(ctx: Ctx, id: string, known?: Report) {
  const { number, contentHash } = known ?? (await reports.load(ctx, id)).state
  const content = await readPayload(ctx.platform, reports.noun, id, 1)
  if (hashOf(content) !== contentHash) throw new Error(`the content of ${id} is not what was written`)
  return { reportId: ReportId.parse(id), number, contentHash, content: ReportContent.parse(content) }
}
