import { expect, test } from 'vitest'
import { react } from '#functions/platform/consumer'
import type { Ctx } from '#functions/platform/context'
import { sweepDue } from '#functions/platform/due'
import { eventsAfter } from '#functions/platform/ledger-event'
import { runCommand } from '#functions/platform/run-command'
import { project } from '#functions/platform/view'
import type { LoanId } from '#shared/financing/loan'
import { bankLoan, companyLoan } from '#shared/financing/loan.contract'
import { loanFellOverdue, loanReported } from '#shared/financing/loan.events'
import type { LoanReport } from '#shared/financing/loan-report'
import type { DomainError } from '#shared/kernel/domain-error'
import { collect } from '#test/support/collect'
import { useTestDatabase } from '#test/support/database'
import { loanOn, paidOutCase, paidOutEvent } from '#test/support/loans'
import { contextOf, type TestPlatform, testClock, testPlatform } from '#test/support/test-context'
import { loanOverdue } from './announce-overdue.ts'
import { loanIdOf, loans } from './loan.store.ts'
import { bankLoans, companyLoans } from './loan-lists.view.ts'
import { onApplicationPaidOut } from './on-application-paid-out.ts'
import {
  listBankLoans,
  listCompanyLoans,
  quoteEarlyRepaymentOfLoan,
  showBankLoan,
  showCompanyLoan,
} from './read-loan.ts'
import { reportLoan } from './report-loan.ts'
import { showLoanBook } from './show-loan-book.ts'

const database = useTestDatabase()
const none = { params: undefined, query: undefined, body: undefined }
const day = 86_400_000

const platformOn = (start: string) => testPlatform(database.config, testClock(`${start}T10:00:00.000+08:00`))

async function lent(start = '2026-01-31') {
  const platform = platformOn(start)
  const { loanId, company, asOfficer } = await loanOn(platform)
  const one = { ...none, params: { loanId } }
  const report = (reports: LoanReport[], ctx: Ctx = asOfficer()) =>
    runCommand(ctx, () => reportLoan(ctx, { ...one, body: { reports } }))
  const shown = async () => bankLoan.show.output.parse(await showBankLoan(asOfficer(), one))
  return { platform, company, asOfficer, loanId, one, report, shown }
}

const repayment = (valueDate: string, principalFen: number, interestFen: number): LoanReport => ({
  kind: 'repayment',
  reportId: `paid-${valueDate}`,
  valueDate,
  principalFen,
  interestFen,
  penaltyFen: 0,
})
const first = repayment('2026-02-28', 8_162_852, 375_000)
const second = repayment('2026-03-31', 8_193_463, 344_389)

async function projected(platform: TestPlatform, loanId: LoanId) {
  for (const event of await eventsOf(platform, loanId)) {
    await project(platform, bankLoans, event)
    await project(platform, companyLoans, event)
    await project(platform, loanOverdue.view, event)
  }
}
const eventsOf = (platform: TestPlatform, loanId: LoanId) => collect(eventsAfter(platform, loans.noun, loanId, 0))

test('of an application that is paid out comes one loan, however often that is told and by whomever', async () => {
  const platform = platformOn('2026-01-31')
  const { applicationId, asOfficer } = await paidOutCase(platform)
  const event = await paidOutEvent(platform, applicationId)
  await Promise.all([1, 2, 3].map(() => react(platform, onApplicationPaidOut, event)))
  await onApplicationPaidOut.react(contextOf(platform, { kind: 'system', id: 'redrive' }), event)
  const loanId = loanIdOf(applicationId)
  expect((await eventsOf(platform, loanId)).map(({ type }) => type)).toEqual(['loan.opened'])
  expect(bankLoan.show.output.parse(await showBankLoan(asOfficer(), { ...none, params: { loanId } }))).toMatchObject({
    state: 'active',
    contractNumber: 'QD-2026-0001',
    amountFen: 100_000_000,
    balanceFen: 100_000_000,
    grade: null,
    lastDueOn: '2027-01-31',
    overdueDays: 0,
  })
})

test('reports that come twice, late, reversed and out of order leave the loan as if in order', async () => {
  const { platform, report, shown } = await lent()
  platform.clock.move(70 * day)
  const wrong = repayment('2026-04-01', 5_000_000, 0)
  const back: LoanReport = { kind: 'reversal', reportId: 'back', valueDate: '2026-04-02', reverses: wrong.reportId }
  for (const reports of [[back], [second], [wrong, second], [first], [back, first]]) await report(reports)
  const found = await shown()
  expect(found).toMatchObject({
    balanceFen: 83_643_685,
    interestPaidFen: 719_389,
    unpaidFrom: '2026-04-30',
    overdueDays: 0,
  })
  expect(found.reports.map(({ report: { reportId }, notCounted }) => [reportId, notCounted])).toEqual([
    [first.reportId, null],
    [second.reportId, null],
    [wrong.reportId, 'reversed'],
    ['back', null],
  ])
  expect(found.schedule.map(({ isPaid }) => isPaid).slice(0, 3)).toEqual([true, true, false])
  expect(found.schedule.at(-1)?.outstandingFen).toBe(0)
})

test('what was reported before is answered as it was then, under whatever key, and writes nothing', async () => {
  const { platform, report, loanId } = await lent()
  platform.clock.move(70 * day)
  const then = await report([first])
  await report([second])
  expect(await report([first])).toEqual(then)
  expect(await report([first])).toEqual(then)
  expect(await eventsOf(platform, loanId)).toHaveLength(3)
})

test('reports sent at once by two of the bank’s systems are all taken, each once', async () => {
  const { platform, report, shown, loanId } = await lent()
  platform.clock.move(70 * day)
  await Promise.all([report([first, second]), report([second]), report([first]), report([second, first])])
  expect(await shown()).toMatchObject({ balanceFen: 83_643_685 })
  const taken = (await eventsOf(platform, loanId)).slice(1).flatMap(({ data }) => loanReported.data.parse(data).reports)
  expect(taken.map(({ reportId }) => reportId).toSorted()).toEqual([first.reportId, second.reportId])
})

test('a number that stood for something else, and a day before the payout or to come, are refused whole', async () => {
  const { platform, report, shown } = await lent()
  platform.clock.move(70 * day)
  await report([first])
  await expect(report([second, { ...first, valueDate: '2026-03-01' }])).rejects.toThrow('report_differs')
  const faults = await report([repayment('2026-01-30', 1, 0), repayment('2026-04-12', 1, 0), second]).catch(
    (error: DomainError) => error.faults.map(({ pointer }) => pointer),
  )
  expect(faults).toEqual(['#/body/reports/0/valueDate', '#/body/reports/1/valueDate'])
  expect(await shown()).toMatchObject({ version: 2 })
})

test('a due day that goes by is announced once; a payment reported late takes the announcement back, with its cause', async () => {
  const { platform, report, loanId, shown } = await lent()
  await projected(platform, loanId)
  platform.clock.move(28 * day)
  expect(await sweepDue(platform, loanOverdue)).toBe(0)
  platform.clock.move(day)
  expect(await sweepDue(platform, loanOverdue)).toBe(1)
  await projected(platform, loanId)
  expect(await sweepDue(platform, loanOverdue)).toBe(0)
  expect(await shown()).toMatchObject({ overdueDays: 1, unpaidFrom: '2026-02-28' })
  await report([first])
  await projected(platform, loanId)
  const events = await eventsOf(platform, loanId)
  expect(events.map(({ type, data }) => [type, data.overdueEnds])).toEqual([
    ['loan.opened', undefined],
    [loanFellOverdue.type, undefined],
    [loanReported.type, 'was_in_time'],
  ])
  expect(await shown()).toMatchObject({ overdueDays: 0, unpaidFrom: '2026-03-31' })
  platform.clock.move(31 * day)
  expect(await sweepDue(platform, loanOverdue)).toBe(1)
  await report([{ ...second, valueDate: '2026-04-01' }])
  expect((await eventsOf(platform, loanId)).at(-1)?.data.overdueEnds).toBe('paid')
})

test('bank and company see their own loans in a list, days overdue as of today, and nobody else’s', async () => {
  const { platform, company, asOfficer, loanId, one } = await lent()
  const other = await loanOn(platform)
  await projected(platform, loanId)
  await projected(platform, other.loanId)
  platform.clock.move(30 * day)
  const list = { ...none, query: { limit: 10 } }
  for (const found of [
    bankLoan.list.output.parse(await listBankLoans(asOfficer(), list)),
    companyLoan.list.output.parse(await listCompanyLoans(company.staff(), list)),
  ])
    expect(found.items).toMatchObject([{ loanId, overdueDays: 2, balanceFen: 100_000_000, state: 'active' }])
  expect(companyLoan.show.output.parse(await showCompanyLoan(company.owner(), one))).toMatchObject({ loanId })
  await expect(showBankLoan(other.asOfficer(), one)).rejects.toThrow('not_found')
  await expect(showCompanyLoan(other.company.owner(), one)).rejects.toThrow('not_found')
  await expect(reportLoan(other.asOfficer(), { ...one, body: { reports: [first] } })).rejects.toThrow('not_found')
})

test('the loan book counts and sums what is owed, what of it is late, and what is over', async () => {
  const { platform, asOfficer, loanId, report } = await lent()
  const book = async (view: 'live' | 'overdue' | 'ended') => {
    await projected(platform, loanId)
    return showLoanBook(asOfficer(), { ...none, query: { view, sort: 'due', page: 1, limit: 10 } })
  }
  expect(await book('overdue')).toMatchObject({ items: [], counts: { live: 1, overdue: 0, ended: 0 } })
  platform.clock.move(30 * day)
  const late = { loanId, overdueDays: 2 }
  expect(await book('overdue')).toMatchObject({ items: [late], total: 1, overdueBalanceFen: 100_000_000 })
  await report([first])
  expect(await book('live')).toMatchObject({ counts: { overdue: 0 }, balanceFen: 91_837_148, overdueBalanceFen: 0 })
  await report([{ kind: 'write_off', reportId: 'W-1', valueDate: '2026-03-02' }])
  expect(await book('ended')).toMatchObject({
    items: [{ loanId, state: 'written_off' }],
    counts: { live: 0, ended: 1 },
  })
})

test('an early repayment costs what the quote said before, and leaves the schedule that it showed', async () => {
  const { platform, company, report, shown, one } = await lent()
  platform.clock.move(46 * day)
  await report([first])
  const query = { principalFen: 20_000_000, on: '2026-03-19' }
  const quote = companyLoan.quoteEarlyRepayment.output.parse(
    await quoteEarlyRepaymentOfLoan(company.owner(), { ...one, query }),
  )
  expect(quote).toMatchObject({ because: null, interestFen: 47_500, balanceFen: 71_837_148 })
  expect(quote.savedFen).toBeGreaterThan(0)
  platform.clock.move(day)
  await report([
    {
      kind: 'early_repayment',
      reportId: 'early',
      valueDate: '2026-03-19',
      principalFen: 20_000_000,
      interestFen: 47_500,
    },
  ])
  const { schedule } = await shown()
  expect(schedule.map(({ isPaid: _paid, ...due }) => due)).toEqual(quote.schedule)
  expect(
    await quoteEarlyRepaymentOfLoan(company.owner(), { ...one, query: { principalFen: 90_000_000, on: '2026-03-20' } }),
  ).toMatchObject({ because: 'more_than_owed' })
  platform.clock.move(day)
  await expect(quoteEarlyRepaymentOfLoan(company.owner(), { ...one, query })).rejects.toThrow('invalid_request')
})
