import { bankApplication } from './bank-application.contract.ts'
import { bankDecision } from './bank-decision.contract.ts'
import { bankExport } from './bank-export.contract.ts'
import { bankInbox } from './bank-inbox.contract.ts'
import { bankLoanBook } from './bank-loan-book.contract.ts'
import { bankOffer } from './bank-offer.contract.ts'
import { bankSettings } from './bank-settings.contract.ts'
import { bankTaking } from './bank-taking.contract.ts'
import { companyApplication } from './company-application.contract.ts'
import { companyOffer } from './company-offer.contract.ts'
import { bankLoan, companyLoan } from './loan.contract.ts'
import { need } from './need.contract.ts'
import { needDraft } from './need-draft.contract.ts'
import { openNeed } from './open-need.contract.ts'

export const financing = {
  need,
  needDraft,
  openNeed,
  bankTaking,
  companyApplication,
  companyOffer,
  bankApplication,
  bankDecision,
  bankInbox,
  bankExport,
  bankLoanBook,
  bankOffer,
  bankSettings,
  bankLoan,
  companyLoan,
}
