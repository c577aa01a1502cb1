import { loanFellOverdue, loanOpened, loanReported } from '#shared/financing/loan.events'
import { fenToYuan } from '#shared/kernel/fen'
import { noticesFrom } from './notices-from.ts'

const yuan = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** Why a loan that was said to be overdue is not. */
const causes = {
  paid: { zh: '欠款已还清', en: 'what was due has been paid' },
  was_in_time: { zh: '款项当时已按时到账，只是报送晚了', en: 'the money had come in time and was only reported late' },
} as const

/** What becomes of a loan, told to both sides of it. */
export const loanNotices = noticesFrom({
  noun: 'LOAN',
  about: 'loan',
  subjectOf({ type, data }) {
    if (type !== loanOpened.type) return undefined
    const { companyId, bankId, productName } = loanOpened.data.parse(data)
    return { companyId, bankId, product: productName }
  },
  says({ type, data }) {
    if (type === loanOpened.type) {
      const { amountFen, firstDueOn } = loanOpened.data.parse(data).terms
      return [{ kind: 'money_paid_out', values: { amount: yuan.format(fenToYuan(amountFen)), day: firstDueOn } }]
    }
    if (type === loanFellOverdue.type) {
      const values = { day: loanFellOverdue.data.parse(data).standing.unpaidFrom ?? '' }
      return [
        { kind: 'loan_overdue', values },
        { kind: 'borrower_overdue', values },
      ]
    }
    const ends = type === loanReported.type ? loanReported.data.parse(data).overdueEnds : null
    if (ends === null) return []
    const values = { cause: causes[ends] }
    return [
      { kind: 'loan_overdue_over', values },
      { kind: 'borrower_overdue_over', values },
    ]
  },
  isDone: () => false,
})
