import { demoBanks } from '#infra/local/demo/demo-banks'
import type { As } from '#infra/local/demo/demo-call'
import { demoPeople } from '#infra/local/demo-users'
import { report } from '#shared/credit/report.contract'
import { bankApplication } from '#shared/financing/bank-application.contract'
import { bankDecision } from '#shared/financing/bank-decision.contract'
import { companyApplication } from '#shared/financing/company-application.contract'
import { companyOffer } from '#shared/financing/company-offer.contract'
import { bankLoan, companyLoan } from '#shared/financing/loan.contract'
import { dayOf, Instant } from '#shared/kernel/instant'
import { addMonths } from '#shared/kernel/local-date'
import type { Role } from '#shared/kernel/role'
import type { History } from './history-plan.ts'
import type { PastSystem } from './past-system.ts'
import type { AppliedCase, Keys } from './tell-history.ts'

/** Each bank handles its application; the company answers the cheapest offer, which is the first. */
export async function decideCase(
  past: PastSystem,
  history: History,
  applied: readonly AppliedCase[],
  key: Keys,
): Promise<void> {
  const write = (subject: string): As => ({ token: subject, key: key() })
  await past.work(history.pace)
  for (const one of applied) await takeUp(past, history, one, write)
  const [first] = applied
  if (first === undefined || history.ending === 'refused') return
  const params = { applicationId: first.applicationId }
  await past.work(history.pace)
  if (history.ending === 'withdrawn') {
    await past.call(companyApplication.withdraw, { params }, write(history.owner))
    return
  }
  for (const one of applied) await makeOffer(past, one, write)
  await past.work(history.pace + 2)
  if (history.ending === 'declined') {
    await past.call(companyOffer.decline, { params, body: { reason: 'terms' } }, write(history.owner))
    return
  }
  await past.call(companyOffer.accept, { params }, write(history.owner))
  await payOut(past, history, first, write)
}

type Write = (subject: string) => As

async function takeUp(past: PastSystem, { pace, ending }: History, one: AppliedCase, write: Write): Promise<void> {
  const params = { applicationId: one.applicationId }
  const officer = lender(one.bankName, 'loan_officer')
  await past.call(bankApplication.accept, { params }, write(officer))
  await past.work(pace)
  const body = { categories: ['identity' as const, 'tax' as const], dataMonths: 24 }
  await past.call(report.pull, { params, body }, write(officer))
  await past.call(bankApplication.startDueDiligence, { params }, write(officer))
  if (ending !== 'refused') return
  await past.work(pace)
  const finding = { value: '1.6', limit: '1.2', source: '银行流水与订单核对', date: dayOf(past.clock.now()) }
  const reasons = [{ code: 'repayment_capacity' as const, fact: null, finding }]
  await past.call(bankApplication.refuse, { params, body: { reasons } }, write(officer))
}

async function makeOffer(past: PastSystem, one: AppliedCase, write: Write): Promise<void> {
  const { applicationId, amountFen, termMonths, rateBp, way, bankName } = one
  const params = { applicationId }
  const body = { amountFen, termMonths, rateBp, repaymentWay: way, feesBp: 0, validDays: 10, opinion: '同意' }
  const { version } = await past.call(bankDecision.propose, { params, body }, write(lender(bankName, 'loan_officer')))
  await past.call(bankDecision.approve, { params, body: { version } }, write(lender(bankName, 'bank_approver')))
}

/** Signature, money, and the instalments on their days. */
async function payOut(past: PastSystem, history: History, one: AppliedCase, write: Write): Promise<void> {
  const { clock } = past
  const params = { applicationId: one.applicationId }
  const officer = lender(one.bankName, 'loan_officer')
  await past.work(history.pace)
  const contractNumber = `JK-${one.applicationId.slice(-8)}`
  await past.call(bankDecision.sign, { params, body: { contractNumber } }, write(officer))
  await past.work(history.pace)
  const paidOn = dayOf(clock.now())
  const paid = { amountFen: one.amountFen, paidOn, firstDueOn: addMonths(paidOn, 1) }
  await past.call(bankDecision.payOut, { params, body: paid }, write(officer))
  const loanId = one.applicationId.replace('app_', 'loan_')
  const { schedule } = await past.call(companyLoan.show, { params: { loanId } }, { token: history.owner })
  for (const [nth, { dueOn, principalFen, interestFen }] of schedule.entries()) {
    await past.moveTo(Instant.parse(`${dueOn}T16:00:00.000+08:00`))
    const money = { kind: 'repayment' as const, reportId: `R-${nth}`, valueDate: dueOn, principalFen, interestFen }
    const grade = { kind: 'grade' as const, reportId: `G-${nth}`, valueDate: dueOn, grade: 'normal' as const }
    await past.call(bankLoan.report, { params: { loanId }, body: { reports: [money, grade] } }, write(officer))
  }
  const settlement = { kind: 'settlement' as const, reportId: 'S-1', valueDate: dayOf(clock.now()) }
  await past.call(bankLoan.report, { params: { loanId }, body: { reports: [settlement] } }, write(officer))
}

/** @returns the `sub` of who has this job at the bank */
function lender(bankName: string, role: Role): string {
  const user = demoBanks
    .find(({ name }) => name.zh === bankName)
    ?.lenders.find(({ roles }) => roles.includes(role))?.user
  const person = demoPeople.find(({ name }) => name === user)
  if (person === undefined) throw new Error(`${bankName} has nobody who is ${role}`)
  return person.sub
}
