import { demoBanks } from '#infra/local/demo/demo-banks'
import type { As } from '#infra/local/demo/demo-call'
import { demoPeople } from '#infra/local/demo-users'
import { report } from '#shared/credit/report.contract'
import { bankApplication } from '#shared/financing/bank-application.contract'
import { bankDecision } from '#shared/financing/bank-decision.contract'
import { companyApplication } from '#shared/financing/company-application.contract'
import { companyOffer } from '#shared/financing/company-offer.contract'
import { bankLoan, companyLoan } from '#shared/financing/loan.contract'
import type { LoanGrade, LoanReport } from '#shared/financing/loan-report'
import { dayOf, Instant } from '#shared/kernel/instant'
import { addDays, addMonths } from '#shared/kernel/local-date'
import type { Role } from '#shared/kernel/role'
import type { History, Rest } from './history-plan.ts'
import type { PastSystem } from './past-system.ts'
import { foundReasons } from './refusals.data.ts'
import type { AppliedCase, Keys } from './tell-history.ts'

/** A case and whose it became: the owner's `sub`. */
type OwnedHistory = History & { readonly owner: string }

/** The case stands where it is to stand now. */
export class CaseRests extends Error {
  override readonly name = 'CaseRests'
}

/** @throws CaseRests */
function restAt({ rest }: History, reached: Rest): void {
  if (rest === reached) throw new CaseRests()
}

/** Each bank handles its application; the company answers the cheapest offer, which is the first. */
export async function decideCase(
  past: PastSystem,
  history: OwnedHistory,
  applied: readonly AppliedCase[],
  key: Keys,
): Promise<void> {
  const write = (subject: string): As => ({ token: subject, key: key() })
  restAt(history, 'submitted')
  await past.work(history.pace)
  for (const one of applied) await takeUp(past, history, one, write)
  const [first] = applied
  if (first === undefined || history.ending === 'refused') return
  await past.work(history.pace)
  if (history.ending === 'withdrawn') {
    for (const { applicationId } of applied)
      await past.call(companyApplication.withdraw, { params: { applicationId } }, write(history.owner))
    return
  }
  for (const one of applied) await makeOffer(past, history, one, write)
  restAt(history, 'offered')
  await past.work(history.pace + 2)
  if (history.ending === 'declined') {
    const body = { reason: history.declineReason }
    for (const { applicationId } of applied)
      await past.call(companyOffer.decline, { params: { applicationId }, body }, write(history.owner))
    return
  }
  await past.call(companyOffer.accept, { params: { applicationId: first.applicationId } }, write(history.owner))
  restAt(history, 'offer_accepted')
  await payOut(past, history, first, write)
}

type Write = (subject: string) => As

async function takeUp(past: PastSystem, history: OwnedHistory, one: AppliedCase, write: Write): Promise<void> {
  const { pace, ending } = history
  const params = { applicationId: one.applicationId }
  const officer = lender(one.bankName, 'loan_officer')
  await past.call(bankApplication.accept, { params }, write(officer))
  restAt(history, 'accepted')
  await past.work(pace)
  const body = { categories: ['identity' as const, 'tax' as const], dataMonths: 24 }
  await past.call(report.pull, { params, body }, write(officer))
  await past.call(bankApplication.startDueDiligence, { params }, write(officer))
  restAt(history, 'due_diligence')
  if (history.isReturned) {
    await past.call(bankApplication.returnForMore, { params, body: { missing: missingPapers } }, write(officer))
    restAt(history, 'returned')
    await past.work(pace)
    const note = { note: '材料已备齐，可随时上门核对' }
    await past.call(companyApplication.supply, { params, body: note }, write(history.owner))
  }
  if (ending !== 'refused') return
  await past.work(pace)
  const found = foundReasons[history.refusal]
  if (found === undefined) throw new RangeError(`no finding ${history.refusal}`)
  const { code, ...finding } = found
  const reasons = [{ code, fact: null, finding: { ...finding, date: dayOf(past.clock.now()) } }]
  await past.call(bankApplication.refuse, { params, body: { reasons } }, write(officer))
}
const missingPapers = [{ words: '近 3 个月的购销合同', reason: '流水里有两笔大额往来，要看合同' }]

async function makeOffer(past: PastSystem, history: OwnedHistory, one: AppliedCase, write: Write): Promise<void> {
  const { applicationId, amountFen, termMonths, rateBp, way, bankName } = one
  const params = { applicationId }
  const body = { amountFen, termMonths, rateBp, repaymentWay: way, feesBp: 0, validDays: 10, opinion: '同意' }
  const { version } = await past.call(bankDecision.propose, { params, body }, write(lender(bankName, 'loan_officer')))
  restAt(history, 'proposed')
  await past.call(bankDecision.approve, { params, body: { version } }, write(lender(bankName, 'bank_approver')))
}

/** Signature, money, and the instalments on their days. */
async function payOut(past: PastSystem, history: OwnedHistory, one: AppliedCase, write: Write): Promise<void> {
  const { clock } = past
  const params = { applicationId: one.applicationId }
  const officer = lender(one.bankName, 'loan_officer')
  await past.work(history.pace)
  const contractNumber = `JK-${one.applicationId.slice(-8)}`
  await past.call(bankDecision.sign, { params, body: { contractNumber } }, write(officer))
  restAt(history, 'signed')
  await past.work(history.pace)
  const paidOn = dayOf(clock.now())
  const paid = { amountFen: one.amountFen, paidOn, firstDueOn: addMonths(paidOn, 1) }
  await past.call(bankDecision.payOut, { params, body: paid }, write(officer))
  const loanId = one.applicationId.replace('app_', 'loan_')
  const { schedule } = await past.call(companyLoan.show, { params: { loanId } }, { token: history.owner })
  for (const [nth, instalment] of schedule.entries()) {
    const { reports, at } = reported(history, nth, instalment)
    await past.moveTo(Instant.parse(`${at}T16:00:00.000+08:00`))
    await past.call(bankLoan.report, { params: { loanId }, body: { reports } }, write(officer))
  }
  if (history.payments === 'stopped') return
  const settlement = { kind: 'settlement' as const, reportId: 'S-1', valueDate: dayOf(clock.now()) }
  await past.call(bankLoan.report, { params: { loanId }, body: { reports: [settlement] } }, write(officer))
}

/** Instalments that somebody who stops has paid before. */
const paidBeforeStop = 3
const daysLate = 12

type Instalment = { readonly dueOn: string; readonly principalFen: number; readonly interestFen: number }

/** What the bank reports of one instalment, and when: the money, if any came, and its grade of the loan. */
function reported({ payments }: History, nth: number, { dueOn, principalFen, interestFen }: Instalment) {
  const valueDate = payments === 'late' && nth % 3 === 1 ? addDays(dueOn, daysLate) : dueOn
  const unpaid = payments === 'stopped' ? Math.max(0, nth - paidBeforeStop + 1) : 0
  const grade: LoanGrade = unpaid > 3 ? 'substandard' : unpaid > 1 ? 'special_mention' : 'normal'
  const graded: LoanReport = { kind: 'grade', reportId: `G-${nth}`, valueDate, grade }
  const money = {
    kind: 'repayment' as const,
    reportId: `R-${nth}`,
    valueDate,
    principalFen,
    interestFen,
    penaltyFen: 0,
  }
  const reports: LoanReport[] = unpaid > 0 ? [graded] : [money, graded]
  return { reports, at: valueDate }
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
