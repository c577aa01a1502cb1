import { findBankApplication } from '#functions/financing/find-application'
import type { Ctx } from '#functions/platform/context'
import { ConsentScope, type Purpose } from '#shared/consent/consent'
import type { LookedFor } from '#shared/credit/report'
import type { ApplicationId } from '#shared/financing/application'
import { applicationStatusAt } from '#shared/financing/application-clocks'
import { applicationLife, hasEnded } from '#shared/financing/application-life'
import type { OrganisationId } from '#shared/identity/organisation'
import type { Instant } from '#shared/kernel/instant'
import { foreignLook, isNotFound } from './log-foreign-look.ts'

/** The bank's own application, as a look for it is judged. */
export type Looked = {
  readonly application: Omit<LookedFor, 'dataMonths'>
  readonly uscc: string
  readonly companyId: OrganisationId
  readonly purpose: Purpose
  /** It ended without a loan: nothing is left to decide, and nothing to look after. */
  readonly isOver: boolean
  /** The consent that it was made with. */
  readonly restsOn: string
}

/** @throws not_found for an unknown application and for another bank's, alike; the try is logged */
export async function findLookedFor(ctx: Ctx, applicationId: ApplicationId): Promise<Looked> {
  try {
    const application = await findBankApplication(ctx, applicationId)
    const status = applicationStatusAt(application, ctx.now)
    const isPaidOut = status === applicationLife.pay_out.to
    const purpose = isPaidOut ? 'loan_monitoring' : 'credit_decision'
    const scope = ConsentScope.parse({ ...application, purpose })
    const { uscc, companyId, consentId: restsOn } = application
    return {
      application: { applicationId, scope },
      ...{ uscc, companyId, purpose, isOver: hasEnded(status) && !isPaidOut, restsOn },
    }
  } catch (error) {
    throw isNotFound(error) ? foreignLook(ctx, applicationId) : error
  }
}

/** When the duty to decide on the bank's own application was done, or fell away; nothing while it stands. @throws not_found */
export async function readDecidedAt(ctx: Ctx, applicationId: ApplicationId): Promise<Instant | null> {
  return (await findBankApplication(ctx, applicationId)).clocks.decide.stoppedAt
}
