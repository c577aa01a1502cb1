import { bankDecision } from '#shared/financing/bank-decision.contract'
import { companyApplication } from '#shared/financing/company-application.contract'
import { companyOffer } from '#shared/financing/company-offer.contract'
import { bankLoan, companyLoan } from '#shared/financing/loan.contract'
import { dayOf, toInstant } from '#shared/kernel/instant'
import { addMonths } from '#shared/kernel/local-date'
import { notice } from '#shared/notification/notice.contract'
import type { Desk } from './tour-bank.ts'
import { askedFen, owner } from './tour-company.ts'
import { type Tour, TourStopped } from './tour-step.ts'

/**
 * Compares the offers and accepts two of them at the same moment: one wins, and the need's other applications end.
 * @returns which of the first two applications won
 */
export async function acceptOne(tour: Tour, needId: string, ids: readonly string[]): Promise<0 | 1> {
  tour.chapter('accept')
  const { items } = await tour.sees(
    owner,
    'compares the two offers side by side',
    companyOffer.list,
    { query: { needId } },
    (list) => list.items.length === 2,
  )
  if (items.some(({ offer }) => offer.amountFen !== askedFen)) throw new TourStopped('an offer is less than was asked')
  const acceptance = (nth: number) => ({
    user: owner,
    what: `accepts offer ${nth + 1}, both in the same moment`,
    route: companyOffer.accept,
    call: { params: { applicationId: ids[nth] ?? '' } },
  })
  const won = await tour.races([acceptance(0), acceptance(1)], 'offer_accepted_elsewhere')
  for (const [nth, applicationId] of ids.entries())
    if (nth !== won)
      await tour.sees(
        owner,
        `sees application ${nth + 1} superseded`,
        companyApplication.show,
        { params: { applicationId } },
        ({ state }) => state === 'superseded',
      )
  return won
}

/** The contract, the money, the schedule, and the first instalment as the bank reports it, twice. */
export async function payOutAndRepay(tour: Tour, { officer }: Desk, applicationId: string): Promise<void> {
  tour.chapter('pay out')
  const params = { applicationId }
  const contractNumber = `JK-${applicationId.slice(-8)}`
  await tour.does(officer, 'records the signature', bankDecision.sign, { params, body: { contractNumber } }, 'signed')
  const paidOn = dayOf(toInstant(Date.now()))
  const body = { amountFen: askedFen, paidOn, firstDueOn: addMonths(paidOn, 1) }
  await tour.does(officer, 'pays out', bankDecision.payOut, { params, body }, 'paid_out')
  const loans = await tour.sees(owner, 'finds the loan', companyLoan.list, { query: { limit: 100 } }, ({ items }) =>
    items.some((one) => one.applicationId === applicationId),
  )
  const loanId = loans.items.find((one) => one.applicationId === applicationId)?.loanId ?? ''
  const { schedule } = await tour.sees(
    owner,
    'reads its schedule: the principal adds up to the fen',
    companyLoan.show,
    { params: { loanId } },
    (loan) => loan.schedule.reduce((sum, line) => sum + line.principalFen, 0) === askedFen,
  )
  const [first] = schedule
  if (!first) throw new TourStopped('the loan has no schedule')
  const { principalFen, interestFen } = first
  const repayment = {
    kind: 'repayment',
    reportId: `R-${loanId.slice(-8)}`,
    valueDate: paidOn,
    principalFen,
    interestFen,
  } as const
  const grade = { kind: 'grade', reportId: `G-${loanId.slice(-8)}`, valueDate: paidOn, grade: 'normal' } as const
  const reports = { params: { loanId }, body: { reports: [repayment, grade] } }
  await tour.does(officer, 'reports the first instalment and the grade', bankLoan.report, reports)
  await tour.does(officer, 'reports the same once more, which does no harm', bankLoan.report, reports)
  await tour.sees(
    owner,
    'sees it paid, once',
    companyLoan.show,
    { params: { loanId } },
    ({ principalPaidFen, balanceFen }) => principalPaidFen === principalFen && balanceFen === askedFen - principalFen,
  )
  await tour.sees(owner, 'is told of it in the inbox', notice.list, { query: {} }, ({ items }) => items.length > 0)
}
