import type { Verb } from '#functions/platform/serve'
import type { reportCheck } from '#shared/credit/report-check.contract'
import { issuedOn } from './check-code.ts'

export const checkReport: Verb<typeof reportCheck.show> = async (ctx, { params }) => {
  const day = await issuedOn(ctx.platform, params.code)
  return { isGenuine: day !== null, issuedOn: day }
}
