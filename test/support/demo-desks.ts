import { demoCaller } from '#infra/local/demo/demo-call'
import type { TokenFor } from '#infra/local/token-source'
import { report } from '#shared/credit/report.contract'
import { ApplicationId } from '#shared/financing/application'
import { bankApplication } from '#shared/financing/bank-application.contract'
import { bankDecision } from '#shared/financing/bank-decision.contract'
import { dayOf, toInstant } from '#shared/kernel/instant'
import { addMonths } from '#shared/kernel/local-date'
import type { Call, Output, Route } from '#shared/kernel/route'

type Desk = { readonly officer: string; readonly approver: string; readonly rateBp: number }
export const donggang: Desk = { officer: 'officer-1', approver: 'approver-1', rateBp: 360 }
export const qundao: Desk = { officer: 'officer-2', approver: 'approver-3', rateBp: 380 }

/** What people of the demo's banks do over the API while a test looks at another's pages. */
export function demoDesks({ api, tokenFor }: { readonly api: string; readonly tokenFor: TokenFor }) {
  const call = demoCaller(api)
  async function as<R extends Route>(user: string, route: R, given: Call<R>): Promise<Output<R>> {
    return call(route, given, { token: await tokenFor({ user }), key: crypto.randomUUID() })
  }
  const params = (id: string) => ({ applicationId: ApplicationId.parse(id) })
  return {
    as,
    accept: ({ officer }: Desk, id: string) => as(officer, bankApplication.accept, { params: params(id) }),
    returnForMore: ({ officer }: Desk, id: string, words: string) =>
      as(officer, bankApplication.returnForMore, {
        params: params(id),
        body: { missing: [{ words, reason: '证书在 3 月到期' }] },
      }),
    async offer({ officer, approver, rateBp }: Desk, id: string, amountFen: number): Promise<void> {
      const terms = { amountFen, termMonths: 12, rateBp, repaymentWay: 'equal_instalment' as const }
      const body = { ...terms, feesBp: 0, validDays: 7, opinion: '经营稳定，建议同意' }
      const { version } = await as(officer, bankDecision.propose, { params: params(id), body })
      await as(approver, bankDecision.approve, { params: params(id), body: { version } })
    },
    async payOut({ officer }: Desk, id: string, amountFen: number): Promise<void> {
      const contractNumber = `JK-${id.slice(-8)}`
      await as(officer, bankDecision.sign, { params: params(id), body: { contractNumber } })
      const paidOn = dayOf(toInstant(Date.now()))
      const body = { amountFen, paidOn, firstDueOn: addMonths(paidOn, 1) }
      await as(officer, bankDecision.payOut, { params: params(id), body })
    },
    pull: ({ officer }: Desk, id: string) =>
      as(officer, report.pull, { params: params(id), body: { categories: ['identity', 'tax'], dataMonths: 24 } }),
  }
}
