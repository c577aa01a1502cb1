import { shardOf } from '#functions/platform/merged-list'
import { monthOf } from '#functions/platform/months'
import { defineView, type View } from '#functions/platform/view'
import { momentOfId } from '#shared/kernel/id-moment'
import { ApplicationCase, LoanCase, LookCase, MatchCase, NeedCase } from '#shared/supervision/case'
import { foldApplicationCase } from '#shared/supervision/fold-application-case'
import { foldLoanCase } from '#shared/supervision/fold-loan-case'
import { foldLookCase } from '#shared/supervision/fold-look-case'
import { foldMatchCase, foldNeedCase } from '#shared/supervision/fold-need-case'

/** One row a need, in the list of the month in which it was stated. */
export const needCases = defineView<NeedCase>({
  name: 'need-cases',
  noun: 'NEED',
  schema: NeedCase,
  apply: foldNeedCase,
  place: ({ needId, statedAt }) => ({ list: shardOf(monthOf(statedAt), needId), order: statedAt }),
})

/** One row a match, beside its need: in the month of which the need's id tells. */
export const matchCases = defineView<MatchCase>({
  name: 'match-cases',
  noun: 'MATCH',
  schema: MatchCase,
  apply: foldMatchCase,
  place: ({ needId, at }) => ({ list: shardOf(monthOf(momentOfId(needId)), needId), order: at }),
})

/** One row an application, in the month of its submission. */
export const applicationCases = defineView<ApplicationCase>({
  name: 'application-cases',
  noun: 'APPLICATION',
  schema: ApplicationCase,
  apply: foldApplicationCase,
  place: ({ applicationId, submittedAt }) => ({
    list: shardOf(monthOf(submittedAt), applicationId),
    order: submittedAt,
  }),
})

/** One row a loan, in the month of its payout. */
export const loanCases = defineView<LoanCase>({
  name: 'loan-cases',
  noun: 'LOAN',
  schema: LoanCase,
  apply: foldLoanCase,
  place: ({ loanId, paidOn }) => ({ list: shardOf(paidOn.slice(0, 7), loanId), order: paidOn }),
})

const looksIn = (noun: string): View<LookCase> =>
  defineView({
    name: 'look-cases',
    noun,
    schema: LookCase,
    apply: foldLookCase,
    place: ({ lookId, at }) => ({ list: shardOf(monthOf(at), lookId), order: at }),
  })

/** Pulls and refused pulls, two kinds of aggregate in one list. */
export const pullCases = looksIn('REPORT')
export const refusedPullCases = looksIn('ACCESS')
