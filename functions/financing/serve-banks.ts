import { approveTerms, proposeTerms, sendBackTerms } from './decide-application.ts'
import { exportEnded, exportInbox, exportLoans, exportOffers } from './export-bank-tables.ts'
import { acceptApplication, assign, noteOnApplication, startDueDiligence } from './handle-application.ts'
import { setApprovalLimit, showBankSettings } from './keep-bank-settings.ts'
import { listBankOffers } from './list-bank-offers.ts'
import { listBankTakings } from './list-bank-takings.ts'
import { listOpenNeeds } from './list-open-needs.ts'
import { listBankApplications, showBankApplication } from './read-bank-application.ts'
import { listBankLoans, showBankLoan } from './read-loan.ts'
import { refuseApplication, rejectTerms } from './refuse-application.ts'
import { reportLoan } from './report-loan.ts'
import { returnApplication } from './return-application.ts'
import { showBankInbox } from './show-bank-inbox.ts'
import { showLoanBook } from './show-loan-book.ts'
import { payOut, signApplication } from './sign-application.ts'
import { routeNeed, takeNeed } from './take-need.ts'

/** What banks do, and the office that routes needs to them. */
export const bankVerbs = {
  openNeed: { list: listOpenNeeds, take: takeNeed, route: routeNeed },
  bankTaking: { list: listBankTakings },
  bankApplication: {
    list: listBankApplications,
    show: showBankApplication,
    assign,
    accept: acceptApplication,
    refuse: refuseApplication,
    returnForMore: returnApplication,
    startDueDiligence,
    note: noteOnApplication,
  },
  bankDecision: {
    propose: proposeTerms,
    approve: approveTerms,
    sendBack: sendBackTerms,
    reject: rejectTerms,
    sign: signApplication,
    payOut,
  },
  bankInbox: { show: showBankInbox },
  bankExport: { inbox: exportInbox, ended: exportEnded, offers: exportOffers, loans: exportLoans },
  bankOffer: { list: listBankOffers },
  bankLoanBook: { show: showLoanBook },
  bankLoan: { report: reportLoan, list: listBankLoans, show: showBankLoan },
  bankSettings: { show: showBankSettings, setApprovalLimit },
}
