import { acceptOffer, declineOffer } from './answer-offer.ts'
import { discardNeedDraft, saveNeedDraft, showNeedDraft } from './keep-draft.ts'
import { resumePaused, supplyApplication, withdrawApplication } from './move-application.ts'
import { keepNeed, openNeed, withdrawNeed } from './move-need.ts'
import { listCompanyApplications, listOffers, showCompanyApplication } from './read-company-application.ts'
import { listCompanyLoans, quoteEarlyRepaymentOfLoan, showCompanyLoan } from './read-loan.ts'
import { listNeeds, showNeed } from './read-need.ts'
import { saveNeed, stateNeed } from './state-need.ts'
import { applyForLoan, confirmTaking } from './submit-application.ts'

/** What companies do. */
export const companyVerbs = {
  need: {
    create: stateNeed,
    save: saveNeed,
    open: openNeed,
    keep: keepNeed,
    withdraw: withdrawNeed,
    list: listNeeds,
    show: showNeed,
  },
  needDraft: { show: showNeedDraft, save: saveNeedDraft, discard: discardNeedDraft },
  companyApplication: {
    apply: applyForLoan,
    confirmTaking,
    list: listCompanyApplications,
    show: showCompanyApplication,
    supply: supplyApplication,
    withdraw: withdrawApplication,
    resume: resumePaused,
  },
  companyOffer: { list: listOffers, accept: acceptOffer, decline: declineOffer },
  companyLoan: { list: listCompanyLoans, show: showCompanyLoan, quoteEarlyRepayment: quoteEarlyRepaymentOfLoan },
}
