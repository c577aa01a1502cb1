import { auditHeads } from '#functions/audit/audit-heads.view'
import { companyConsents } from '#functions/consent/company-consents.view'
import { consentExpiry } from '#functions/consent/end-consent'
import { onConsentGiven } from '#functions/consent/on-consent-given'
import { applicationReports } from '#functions/credit/application-reports.view'
import { companyLooks, otherLooks } from '#functions/credit/company-looks.view'
import { fileList } from '#functions/file/file-list.view'
import { loanOverdue } from '#functions/financing/announce-overdue'
import { bankApplications, officerApplications } from '#functions/financing/bank-applications.view'
import { bankOffers } from '#functions/financing/bank-offers.view'
import { companyNeeds } from '#functions/financing/company-needs.view'
import { bankLoans, companyLoans } from '#functions/financing/loan-lists.view'
import { onApplicationEnded } from '#functions/financing/on-application-ended'
import { onApplicationPaidOut } from '#functions/financing/on-application-paid-out'
import { onApplicationSubmitted } from '#functions/financing/on-application-submitted'
import { onConsentEnded } from '#functions/financing/on-consent-ended'
import { onConsentWithdrawn } from '#functions/financing/on-consent-withdrawn'
import { onNeedWithdrawn } from '#functions/financing/on-need-withdrawn'
import { onOfferAccepted } from '#functions/financing/on-offer-accepted'
import { openNeeds } from '#functions/financing/open-needs.view'
import { applicationDue } from '#functions/financing/wake-application'
import { needDue } from '#functions/financing/wake-need'
import { clientList } from '#functions/identity/client-list.view'
import { onClientChanged } from '#functions/identity/on-client-changed'
import { organisationList } from '#functions/identity/organisation.view'
import { needMatches } from '#functions/matching/need-matches.view'
import { onProductPublished } from '#functions/matching/on-product-published'
import { applicationNotices } from '#functions/notification/application-notices.view'
import { loanNotices } from '#functions/notification/loan-notices.view'
import { accessNotices, consentNotices, reportNotices } from '#functions/notification/look-notices.view'
import { needNotices } from '#functions/notification/need-notices.view'
import type { Consumer } from '#functions/platform/consumer'
import type { Due } from '#functions/platform/due'
import type { View } from '#functions/platform/view'
import { bankProducts } from '#functions/product/bank-products.view'
import { loadList } from '#functions/subject/load.view'
import {
  applicationCases,
  loanCases,
  matchCases,
  needCases,
  pullCases,
  refusedPullCases,
} from '#functions/supervision/cases.view'

/** Commands that time runs. */
export const dues: readonly Due[] = [applicationDue, consentExpiry, loanOverdue, needDue]

/** Read models, each folded from the events of its noun. */
export const views: readonly View[] = [
  auditHeads,
  organisationList,
  clientList,
  bankProducts,
  companyConsents,
  companyLooks,
  otherLooks,
  applicationReports,
  fileList,
  bankApplications,
  officerApplications,
  bankOffers,
  bankLoans,
  companyLoans,
  companyNeeds,
  openNeeds,
  loadList,
  needMatches,
  accessNotices,
  applicationNotices,
  consentNotices,
  loanNotices,
  needNotices,
  reportNotices,
  needCases,
  matchCases,
  applicationCases,
  loanCases,
  pullCases,
  refusedPullCases,
  ...dues.map((due) => due.view),
]

/** What follows from events. */
export const consumers: readonly Consumer[] = [
  onApplicationSubmitted,
  onApplicationEnded,
  onApplicationPaidOut,
  onClientChanged,
  onConsentGiven,
  onConsentEnded,
  onConsentWithdrawn,
  onNeedWithdrawn,
  onOfferAccepted,
  onProductPublished,
]
