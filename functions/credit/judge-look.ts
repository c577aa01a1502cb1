import { findConsent, findNewestConsent } from '#functions/consent/find-consent'
import type { UsedConsent } from '#functions/consent/used-consent'
import type { Ctx } from '#functions/platform/context'
import type { RefusedPull } from '#shared/consent/consent'
import { judgeConsent } from '#shared/consent/judge-consent'
import type { LookedFor } from '#shared/credit/report'
import type { ReportScope } from '#shared/credit/report-sections'
import type { Instant } from '#shared/kernel/instant'

type Asked = Pick<ReportScope, 'categories'> &
  (
    | {
        readonly kind: 'pull'
        /** The consent that the application was made with; it says why, where the scope has none. */
        readonly restsOn: string
      }
    | {
        readonly kind: 'read'
        /** When the bank decided what the report was pulled for, if it has. */
        readonly decidedAt: Instant | null
      }
  )
export type Judged = { readonly consent: UsedConsent } | { readonly refused: RefusedPull }

/** Whether the consent that counts now covers a look, and which one that is. Only a pull is counted. */
export async function judgeLook(ctx: Ctx, { scope, dataMonths }: LookedFor, asked: Asked): Promise<Judged> {
  const newest = await findNewestConsent(ctx, scope)
  const consent = newest ?? (asked.kind === 'pull' ? await findConsent(ctx, asked.restsOn) : undefined)
  if (!consent) return { refused: 'not_given' }
  const verdict = judgeConsent(consent.loaded.state, {
    ...{ scope, dataMonths, categories: asked.categories, now: ctx.now },
    uses: asked.kind === 'pull' ? consent.use.uses : null,
    decidedAt: asked.kind === 'read' ? asked.decidedAt : null,
  })
  if (verdict !== 'covered') return { refused: verdict }
  return newest ? { consent } : { refused: 'not_given' }
}
