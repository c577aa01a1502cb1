import approvalLimitEn from '#web/messages/en/approval-limit.json' with { type: 'json' }
import bankCaseEn from '#web/messages/en/bank-case.json' with { type: 'json' }
import bankInboxEn from '#web/messages/en/bank-inbox.json' with { type: 'json' }
import bankLoanEn from '#web/messages/en/bank-loan.json' with { type: 'json' }
import bankLoansEn from '#web/messages/en/bank-loans.json' with { type: 'json' }
import bankOfferEn from '#web/messages/en/bank-offer.json' with { type: 'json' }
import bankProductEn from '#web/messages/en/bank-product.json' with { type: 'json' }
import branchesEn from '#web/messages/en/branches.json' with { type: 'json' }
import calculatorEn from '#web/messages/en/calculator.json' with { type: 'json' }
import caseDeskEn from '#web/messages/en/case-desk.json' with { type: 'json' }
import claimEn from '#web/messages/en/claim.json' with { type: 'json' }
import clientsEn from '#web/messages/en/clients.json' with { type: 'json' }
import clockEn from '#web/messages/en/clock.json' with { type: 'json' }
import companyApplicationEn from '#web/messages/en/company-application.json' with { type: 'json' }
import companyConsentEn from '#web/messages/en/company-consent.json' with { type: 'json' }
import companyHomeEn from '#web/messages/en/company-home.json' with { type: 'json' }
import companyLoanEn from '#web/messages/en/company-loan.json' with { type: 'json' }
import companyNeedEn from '#web/messages/en/company-need.json' with { type: 'json' }
import companyOfferEn from '#web/messages/en/company-offer.json' with { type: 'json' }
import companyReportEn from '#web/messages/en/company-report.json' with { type: 'json' }
import compareEn from '#web/messages/en/compare.json' with { type: 'json' }
import consentFormEn from '#web/messages/en/consent-form.json' with { type: 'json' }
import courseEn from '#web/messages/en/course.json' with { type: 'json' }
import creditReportEn from '#web/messages/en/credit-report.json' with { type: 'json' }
import declaredFactsEn from '#web/messages/en/declared-facts.json' with { type: 'json' }
import fileEn from '#web/messages/en/file.json' with { type: 'json' }
import frameEn from '#web/messages/en/frame.json' with { type: 'json' }
import freshnessEn from '#web/messages/en/freshness.json' with { type: 'json' }
import homeEn from '#web/messages/en/home.json' with { type: 'json' }
import invitationEn from '#web/messages/en/invitation.json' with { type: 'json' }
import loanProductEn from '#web/messages/en/loan-product.json' with { type: 'json' }
import loanReportEn from '#web/messages/en/loan-report.json' with { type: 'json' }
import lookEn from '#web/messages/en/look.json' with { type: 'json' }
import matchEn from '#web/messages/en/match.json' with { type: 'json' }
import membersEn from '#web/messages/en/members.json' with { type: 'json' }
import navigationEn from '#web/messages/en/navigation.json' with { type: 'json' }
import needEn from '#web/messages/en/need.json' with { type: 'json' }
import needFormEn from '#web/messages/en/need-form.json' with { type: 'json' }
import needHallEn from '#web/messages/en/need-hall.json' with { type: 'json' }
import needMatchEn from '#web/messages/en/need-match.json' with { type: 'json' }
import needSentEn from '#web/messages/en/need-sent.json' with { type: 'json' }
import nothingEn from '#web/messages/en/nothing.json' with { type: 'json' }
import noticeEn from '#web/messages/en/notice.json' with { type: 'json' }
import officeEn from '#web/messages/en/office.json' with { type: 'json' }
import officeBanksEn from '#web/messages/en/office-banks.json' with { type: 'json' }
import officeCasesEn from '#web/messages/en/office-cases.json' with { type: 'json' }
import officeClocksEn from '#web/messages/en/office-clocks.json' with { type: 'json' }
import officeFiguresEn from '#web/messages/en/office-figures.json' with { type: 'json' }
import officeFunnelEn from '#web/messages/en/office-funnel.json' with { type: 'json' }
import officeNeedsEn from '#web/messages/en/office-needs.json' with { type: 'json' }
import officePortraitEn from '#web/messages/en/office-portrait.json' with { type: 'json' }
import pagerEn from '#web/messages/en/pager.json' with { type: 'json' }
import panoramaEn from '#web/messages/en/panorama.json' with { type: 'json' }
import patternEn from '#web/messages/en/pattern.json' with { type: 'json' }
import performanceEn from '#web/messages/en/performance.json' with { type: 'json' }
import productEn from '#web/messages/en/product.json' with { type: 'json' }
import productActionsEn from '#web/messages/en/product-actions.json' with { type: 'json' }
import productsEn from '#web/messages/en/products.json' with { type: 'json' }
import refusalEn from '#web/messages/en/refusal.json' with { type: 'json' }
import routeNeedEn from '#web/messages/en/route-need.json' with { type: 'json' }
import settingsEn from '#web/messages/en/settings.json' with { type: 'json' }
import signInEn from '#web/messages/en/sign-in.json' with { type: 'json' }
import tableEn from '#web/messages/en/table.json' with { type: 'json' }
import unmaskEn from '#web/messages/en/unmask.json' with { type: 'json' }
import workEn from '#web/messages/en/work.json' with { type: 'json' }
import approvalLimitZh from '#web/messages/zh/approval-limit.json' with { type: 'json' }
import bankCaseZh from '#web/messages/zh/bank-case.json' with { type: 'json' }
import bankInboxZh from '#web/messages/zh/bank-inbox.json' with { type: 'json' }
import bankLoanZh from '#web/messages/zh/bank-loan.json' with { type: 'json' }
import bankLoansZh from '#web/messages/zh/bank-loans.json' with { type: 'json' }
import bankOfferZh from '#web/messages/zh/bank-offer.json' with { type: 'json' }
import bankProductZh from '#web/messages/zh/bank-product.json' with { type: 'json' }
import branchesZh from '#web/messages/zh/branches.json' with { type: 'json' }
import calculatorZh from '#web/messages/zh/calculator.json' with { type: 'json' }
import caseDeskZh from '#web/messages/zh/case-desk.json' with { type: 'json' }
import claimZh from '#web/messages/zh/claim.json' with { type: 'json' }
import clientsZh from '#web/messages/zh/clients.json' with { type: 'json' }
import clockZh from '#web/messages/zh/clock.json' with { type: 'json' }
import companyApplicationZh from '#web/messages/zh/company-application.json' with { type: 'json' }
import companyConsentZh from '#web/messages/zh/company-consent.json' with { type: 'json' }
import companyHomeZh from '#web/messages/zh/company-home.json' with { type: 'json' }
import companyLoanZh from '#web/messages/zh/company-loan.json' with { type: 'json' }
import companyNeedZh from '#web/messages/zh/company-need.json' with { type: 'json' }
import companyOfferZh from '#web/messages/zh/company-offer.json' with { type: 'json' }
import companyReportZh from '#web/messages/zh/company-report.json' with { type: 'json' }
import compareZh from '#web/messages/zh/compare.json' with { type: 'json' }
import consentFormZh from '#web/messages/zh/consent-form.json' with { type: 'json' }
import courseZh from '#web/messages/zh/course.json' with { type: 'json' }
import creditReportZh from '#web/messages/zh/credit-report.json' with { type: 'json' }
import declaredFactsZh from '#web/messages/zh/declared-facts.json' with { type: 'json' }
import fileZh from '#web/messages/zh/file.json' with { type: 'json' }
import frameZh from '#web/messages/zh/frame.json' with { type: 'json' }
import freshnessZh from '#web/messages/zh/freshness.json' with { type: 'json' }
import homeZh from '#web/messages/zh/home.json' with { type: 'json' }
import invitationZh from '#web/messages/zh/invitation.json' with { type: 'json' }
import loanProductZh from '#web/messages/zh/loan-product.json' with { type: 'json' }
import loanReportZh from '#web/messages/zh/loan-report.json' with { type: 'json' }
import lookZh from '#web/messages/zh/look.json' with { type: 'json' }
import matchZh from '#web/messages/zh/match.json' with { type: 'json' }
import membersZh from '#web/messages/zh/members.json' with { type: 'json' }
import navigationZh from '#web/messages/zh/navigation.json' with { type: 'json' }
import needZh from '#web/messages/zh/need.json' with { type: 'json' }
import needFormZh from '#web/messages/zh/need-form.json' with { type: 'json' }
import needHallZh from '#web/messages/zh/need-hall.json' with { type: 'json' }
import needMatchZh from '#web/messages/zh/need-match.json' with { type: 'json' }
import needSentZh from '#web/messages/zh/need-sent.json' with { type: 'json' }
import nothingZh from '#web/messages/zh/nothing.json' with { type: 'json' }
import noticeZh from '#web/messages/zh/notice.json' with { type: 'json' }
import officeZh from '#web/messages/zh/office.json' with { type: 'json' }
import officeBanksZh from '#web/messages/zh/office-banks.json' with { type: 'json' }
import officeCasesZh from '#web/messages/zh/office-cases.json' with { type: 'json' }
import officeClocksZh from '#web/messages/zh/office-clocks.json' with { type: 'json' }
import officeFiguresZh from '#web/messages/zh/office-figures.json' with { type: 'json' }
import officeFunnelZh from '#web/messages/zh/office-funnel.json' with { type: 'json' }
import officeNeedsZh from '#web/messages/zh/office-needs.json' with { type: 'json' }
import officePortraitZh from '#web/messages/zh/office-portrait.json' with { type: 'json' }
import pagerZh from '#web/messages/zh/pager.json' with { type: 'json' }
import panoramaZh from '#web/messages/zh/panorama.json' with { type: 'json' }
import patternZh from '#web/messages/zh/pattern.json' with { type: 'json' }
import performanceZh from '#web/messages/zh/performance.json' with { type: 'json' }
import productZh from '#web/messages/zh/product.json' with { type: 'json' }
import productActionsZh from '#web/messages/zh/product-actions.json' with { type: 'json' }
import productsZh from '#web/messages/zh/products.json' with { type: 'json' }
import refusalZh from '#web/messages/zh/refusal.json' with { type: 'json' }
import routeNeedZh from '#web/messages/zh/route-need.json' with { type: 'json' }
import settingsZh from '#web/messages/zh/settings.json' with { type: 'json' }
import signInZh from '#web/messages/zh/sign-in.json' with { type: 'json' }
import tableZh from '#web/messages/zh/table.json' with { type: 'json' }
import unmaskZh from '#web/messages/zh/unmask.json' with { type: 'json' }
import workZh from '#web/messages/zh/work.json' with { type: 'json' }

const zh = {
  routeNeed: routeNeedZh,
  officeNeeds: officeNeedsZh,
  officeFigures: officeFiguresZh,
  officeClocks: officeClocksZh,
  officeBanks: officeBanksZh,
  officePortrait: officePortraitZh,
  unmask: unmaskZh,
  officeCases: officeCasesZh,
  officeFunnel: officeFunnelZh,
  freshness: freshnessZh,
  office: officeZh,
  panorama: panoramaZh,
  frame: frameZh,
  home: homeZh,
  need: needZh,
  nothing: nothingZh,
  pattern: patternZh,
  product: productZh,
  products: productsZh,
  calculator: calculatorZh,
  clock: clockZh,
  loanProduct: loanProductZh,
  compare: compareZh,
  match: matchZh,
  signIn: signInZh,
  invitation: invitationZh,
  claim: claimZh,
  clients: clientsZh,
  branches: branchesZh,
  approvalLimit: approvalLimitZh,
  members: membersZh,
  settings: settingsZh,
  notice: noticeZh,
  work: workZh,
  navigation: navigationZh,
  table: tableZh,
  bankInbox: bankInboxZh,
  pager: pagerZh,
  bankCase: bankCaseZh,
  caseDesk: caseDeskZh,
  refusal: refusalZh,
  course: courseZh,
  creditReport: creditReportZh,
  companyApplication: companyApplicationZh,
  companyConsent: companyConsentZh,
  companyHome: companyHomeZh,
  companyLoan: companyLoanZh,
  companyNeed: companyNeedZh,
  companyOffer: companyOfferZh,
  companyReport: companyReportZh,
  consentForm: consentFormZh,
  declaredFacts: declaredFactsZh,
  file: fileZh,
  look: lookZh,
  needForm: needFormZh,
  needMatch: needMatchZh,
  needSent: needSentZh,
  needHall: needHallZh,
  bankOffer: bankOfferZh,
  bankLoans: bankLoansZh,
  bankLoan: bankLoanZh,
  loanReport: loanReportZh,
  performance: performanceZh,
  bankProduct: bankProductZh,
  productActions: productActionsZh,
}

/** One file a feature and language; a key that English lacks does not compile. */
export type Messages = typeof zh
export type Namespace = keyof Messages

const en: Messages = {
  routeNeed: routeNeedEn,
  officeNeeds: officeNeedsEn,
  officeFigures: officeFiguresEn,
  officeClocks: officeClocksEn,
  officeBanks: officeBanksEn,
  officePortrait: officePortraitEn,
  unmask: unmaskEn,
  officeCases: officeCasesEn,
  officeFunnel: officeFunnelEn,
  freshness: freshnessEn,
  office: officeEn,
  panorama: panoramaEn,
  frame: frameEn,
  home: homeEn,
  need: needEn,
  nothing: nothingEn,
  pattern: patternEn,
  product: productEn,
  products: productsEn,
  calculator: calculatorEn,
  clock: clockEn,
  loanProduct: loanProductEn,
  compare: compareEn,
  match: matchEn,
  signIn: signInEn,
  invitation: invitationEn,
  claim: claimEn,
  clients: clientsEn,
  branches: branchesEn,
  approvalLimit: approvalLimitEn,
  members: membersEn,
  settings: settingsEn,
  notice: noticeEn,
  work: workEn,
  navigation: navigationEn,
  table: tableEn,
  bankInbox: bankInboxEn,
  pager: pagerEn,
  bankCase: bankCaseEn,
  caseDesk: caseDeskEn,
  refusal: refusalEn,
  course: courseEn,
  creditReport: creditReportEn,
  companyApplication: companyApplicationEn,
  companyConsent: companyConsentEn,
  companyHome: companyHomeEn,
  companyLoan: companyLoanEn,
  companyNeed: companyNeedEn,
  companyOffer: companyOfferEn,
  companyReport: companyReportEn,
  consentForm: consentFormEn,
  declaredFacts: declaredFactsEn,
  file: fileEn,
  look: lookEn,
  needForm: needFormEn,
  needMatch: needMatchEn,
  needSent: needSentEn,
  needHall: needHallEn,
  bankOffer: bankOfferEn,
  bankLoans: bankLoansEn,
  bankLoan: bankLoanEn,
  loanReport: loanReportEn,
  performance: performanceEn,
  bankProduct: bankProductEn,
  productActions: productActionsEn,
}

export const messages = { zh, en }
