import { report } from '#shared/credit/report.contract'
import type { ApplicationStatus } from '#shared/financing/application-life'
import { bankInbox } from '#shared/financing/bank-inbox.contract'
import { bankLoanBook } from '#shared/financing/bank-loan-book.contract'
import { branch } from '#shared/identity/branch.contract'
import { member } from '#shared/identity/member.contract'
import { bankProduct } from '#shared/product/bank-product.contract'
import { officeCase } from '#shared/supervision/office-case.contract'
import { companyPages } from '#test/support/company-page-list'
import type { Ask } from '#test/support/page-visit'

/** One page of the app, as it is looked at: by `npm run screens` and by the sweep of all signed-in pages. */
export type ListedPage = {
  /** The name of its pictures, unique: `company-notices`. */
  readonly name: string
  /** The demo user who looks; null for a visitor. */
  readonly as: string | null
  /** Its address, or how it is found by asking the API as somebody. */
  readonly path: string | ((ask: Ask) => Promise<string>)
  /** Made for the wall: looked at in 1920 x 1080 too. */
  readonly isWall?: boolean
  /** kB of script that it fetches on top because the reader asked for something: the engine of the match. */
  readonly askedScriptKb?: number
  /** The answer that is right; 200 unless told. */
  readonly status?: number
}

/** The house's pages: shared by companies, banks and offices. */
const house: readonly ListedPage[] = [
  { name: 'company-mine', as: 'owner-1', path: '/company/mine' },
  { name: 'company-notices', as: 'owner-1', path: '/company/notices' },
  { name: 'company-members', as: 'owner-1', path: '/company/members' },
  { name: 'company-settings', as: 'owner-1', path: '/company/settings' },
  { name: 'company-forbidden', as: 'owner-1', path: '/bank/notices', status: 403 },
  { name: 'company-not-found', as: 'owner-1', path: '/company/nowhere', status: 404 },
  { name: 'claim', as: 'newcomer', path: '/claim' },
  { name: 'invitation', as: 'newcomer', path: invitationOf('manager-1') },
  { name: 'invitation-over', as: 'newcomer', path: `/invitations/${'x'.repeat(40)}` },
  { name: 'organisation-choice', as: 'owner-2', path: '/sign-in/organisation' },
  { name: 'bank-notices', as: 'officer-1', path: '/bank/notices' },
  { name: 'bank-members', as: 'manager-1', path: '/bank/members' },
  { name: 'bank-members-forbidden', as: 'officer-1', path: '/bank/members', status: 403 },
  { name: 'bank-branches', as: 'manager-1', path: withBranch },
  { name: 'bank-clients', as: 'manager-1', path: '/bank/clients' },
  { name: 'bank-settings', as: 'manager-1', path: '/bank/settings' },
  { name: 'office-notices', as: 'supervisor-1', path: '/office/notices' },
  { name: 'office-members', as: 'supervisor-1', path: '/office/members' },
  { name: 'office-settings', as: 'supervisor-1', path: '/office/settings' },
]

/** A bank's own work. */
const bank: readonly ListedPage[] = [
  { name: 'bank-inbox', as: 'officer-1', path: '/bank' },
  { name: 'bank-inbox-none', as: 'officer-1', path: '/bank?view=mine&county=330922' },
  { name: 'bank-inbox-approver', as: 'approver-1', path: '/bank' },
  { name: 'bank-ended', as: 'officer-1', path: '/bank/ended' },
  { name: 'bank-case', as: 'officer-1', path: caseOf('officer-1', 'submitted', 'accepted', 'due_diligence') },
  { name: 'bank-case-approval', as: 'approver-1', path: caseOf('approver-1', 'proposed') },
  { name: 'bank-case-payment', as: 'officer-1', path: caseOf('officer-1', 'offer_accepted', 'signed') },
  { name: 'bank-case-offered', as: 'officer-1', path: caseOf('officer-1', 'offered') },
  { name: 'bank-report', as: 'officer-1', path: pulledReport },
  { name: 'bank-needs', as: 'officer-1', path: '/bank/needs' },
  { name: 'bank-needs-taken', as: 'officer-1', path: '/bank/needs?view=taken' },
  { name: 'bank-offers', as: 'officer-1', path: '/bank/offers' },
  { name: 'bank-loans', as: 'officer-1', path: '/bank/loans' },
  { name: 'bank-loan', as: 'officer-1', path: firstLoan },
  { name: 'bank-products', as: 'manager-1', path: '/bank/products' },
  { name: 'bank-product', as: 'manager-1', path: firstProduct },
  { name: 'bank-performance', as: 'officer-1', path: '/bank/performance' },
]

/** The financial office's. */
const office: readonly ListedPage[] = [
  { name: 'office-panorama', as: 'supervisor-1', path: '/office', isWall: true },
  { name: 'office-funnel', as: 'supervisor-1', path: '/office/funnel' },
  { name: 'office-funnel-empty', as: 'supervisor-1', path: '/office/funnel?period=2020' },
  { name: 'office-banks', as: 'supervisor-1', path: '/office/banks' },
  { name: 'office-clocks', as: 'supervisor-1', path: '/office/clocks' },
  { name: 'office-needs', as: 'supervisor-1', path: '/office/needs' },
  { name: 'office-figures', as: 'supervisor-1', path: '/office/figures?group=loans&by=bank' },
  { name: 'office-cases', as: 'supervisor-1', path: '/office/cases?figure=applications' },
  { name: 'office-case', as: 'supervisor-1', path: maskedCase },
  { name: 'office-portrait', as: 'supervisor-1', path: portrait },
  { name: 'office-case-unknown', as: 'supervisor-1', path: '/office/cases/app_0', status: 404 },
]

/** What visitors see; its own tests hold these pages against more than the sweep does. */
export const publicPages: readonly ListedPage[] = [
  { name: 'home', as: null, path: '/' },
  { name: 'products', as: null, path: '/products' },
  { name: 'match', as: null, path: '/match' },
  { name: 'match-answer', as: null, path: '/match?amount=2000000&term=12&purpose=materials', askedScriptKb: 40 },
  { name: 'sign-in', as: null, path: '/sign-in' },
]

/** Every page that needs a sign-in: a new one is added here. */
export const signedInPages: readonly ListedPage[] = [...house, ...bank, ...office, ...companyPages]

/** An invitation that waits, made where there is none. */
function invitationOf(admin: string) {
  return async (ask: Ask): Promise<string> => {
    const { invitations } = await ask.read(admin, member.list, {})
    const [open] = invitations
    if (open) return `/invitations/${open.token}`
    await ask.does(admin, member.invite, { body: { displayName: '谢敏行', roles: ['loan_officer'] } })
    return invitationOf(admin)(ask)
  }
}

/** The branches, one at least. */
async function withBranch(ask: Ask): Promise<string> {
  const { branches } = await ask.read('manager-1', branch.list, {})
  const body = { name: { zh: '普陀支行', en: 'Putuo branch' }, counties: ['330903'] }
  if (branches.length === 0) await ask.does('manager-1', branch.open, { body })
  return '/bank/branches'
}

/** The most urgent case of the inbox that is in one of these states, else the most urgent of all. */
function caseOf(user: string, ...states: readonly ApplicationStatus[]) {
  return async (ask: Ask): Promise<string> => `/bank/cases/${(await firstCase(ask, user, states)).applicationId}`
}

async function firstCase(ask: Ask, user: string, states: readonly ApplicationStatus[]) {
  const { items } = await ask.read(user, bankInbox.show, { query: { limit: 100 } })
  const found = items.find(({ state }) => states.includes(state)) ?? items[0]
  if (!found) throw new Error(`the inbox of ${user} is empty`)
  return found
}

/** A report of a case that waits for the company's answer: its consent is live. */
async function pulledReport(ask: Ask): Promise<string> {
  const { applicationId } = await firstCase(ask, 'officer-1', ['offered'])
  const { items } = await ask.read('officer-1', report.list, { params: { applicationId }, query: {} })
  return `/bank/cases/${applicationId}/reports/${items[0]?.reportId}`
}

async function firstLoan(ask: Ask): Promise<string> {
  const { items } = await ask.read('officer-1', bankLoanBook.show, { query: { limit: 1 } })
  return `/bank/loans/${items[0]?.loanId}`
}

async function firstProduct(ask: Ask): Promise<string> {
  const { items } = await ask.read('manager-1', bankProduct.list, { query: {} })
  return `/bank/products/${items.find(({ live }) => live !== null)?.productId}`
}

/** The oldest application: nobody has asked whose it is. */
async function maskedCase(ask: Ask): Promise<string> {
  const { items } = await ask.read('supervisor-1', officeCase.list, { query: { figure: 'applications', limit: 1 } })
  return `/office/cases/${items[0]?.caseId ?? ''}`
}

/** The company of the newest application, after a reason was stated. */
async function portrait(ask: Ask): Promise<string> {
  const { items } = await ask.read('supervisor-1', officeCase.list, { query: { figure: 'applications', limit: 50 } })
  const params = { caseId: items.at(-1)?.caseId ?? '' }
  const { unmasked } = await ask.read('supervisor-1', officeCase.show, { params })
  if (unmasked) return `/office/companies/${unmasked.company.companyId}`
  await ask.does('supervisor-1', officeCase.unmask, { params, body: { reason: '核实申请之后银行办理的情况' } })
  return portrait(ask)
}
