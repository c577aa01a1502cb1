import type { Role } from '#shared/kernel/role'
import type { Cell, Relation } from './access-cells.ts'

// Written from what each role is for, not from the contracts: the two are compared. `all`: every route of the resource;
// a list: those and no others; what is not listed is refused. Towards objects of another organisation nothing is ever
// allowed to a role that belongs to one, so `other_organisation` stands only where it differs.

type Verbs = 'all' | readonly string[]
type Reach = Partial<Record<Relation, Verbs>>
type ByHand = {
  /** Anybody, without a token. */
  readonly anyone?: Verbs
  /** Any person who has signed in, whatever they are and wherever they belong. */
  readonly person?: Verbs
  /** Systems with client credentials. */
  readonly system?: Reach
} & Partial<Record<Role, Reach>>

/** The same for whoever made it and for colleagues in the same role. */
const within = (verbs: Verbs): Reach => ({ own: verbs, same_organisation: verbs })

/** Whoever made it. */
const everywhere = (verbs: Verbs): Reach => ({ ...within(verbs), other_organisation: verbs })

/** An inbox speaks of what another organisation did, in one's own words. */
const inbox: Reach = { other_organisation: ['list'] }

/** Resource by resource, who may do what. */
export const accessByHand: Readonly<Record<string, ByHand>> = {
  // Giving and withdrawing consent is for the owner alone.
  'consent.consent': { sme_owner: within('all'), sme_staff: within(['showText', 'list', 'show']) },
  'credit.look': { sme_owner: within('all'), sme_staff: within('all') },
  'credit.report': {
    loan_officer: within(['pull', 'list', 'open']),
    bank_approver: within(['pull', 'list', 'open']),
    sme_owner: within(['pullOwn']),
    sme_staff: within(['pullOwn']),
  },
  'credit.reportCheck': { anyone: 'all' },
  // Both parties bring and read papers; the bank's approver reads a case whole.
  'file.file': { sme_owner: within('all'), sme_staff: within('all') },
  // A case is the officer's; an approver reads, notes and assigns.
  'financing.bankApplication': {
    loan_officer: within('all'),
    bank_approver: within(['list', 'show', 'assign', 'note']),
  },
  // Proposing and approving are never the same role, nor the same person.
  'financing.bankDecision': {
    loan_officer: within(['propose', 'sign', 'payOut']),
    bank_approver: within(['approve', 'sendBack', 'reject']),
  },
  'financing.bankInbox': { loan_officer: within('all'), bank_approver: within('all') },
  'financing.bankExport': { loan_officer: within('all'), bank_approver: within('all') },
  'financing.bankOffer': { loan_officer: within('all'), bank_approver: within('all') },
  'financing.bankLoanBook': { loan_officer: within('all'), bank_approver: within('all') },
  'financing.bankLoan': { loan_officer: within('all'), bank_approver: within(['list', 'show']) },
  'financing.bankSettings': {
    organisation_admin: within('all'),
    loan_officer: within(['show']),
    bank_approver: within(['show']),
    product_manager: within(['show']),
  },
  // Submitting and accepting are for the owner alone, and what rests on a consent.
  'financing.companyApplication': {
    sme_owner: within('all'),
    sme_staff: within(['list', 'show', 'supply', 'withdraw']),
  },
  'financing.companyLoan': { sme_owner: within('all'), sme_staff: within('all') },
  'financing.companyOffer': { sme_owner: within('all'), sme_staff: within(['list', 'decline']) },
  'financing.need': {
    sme_owner: within('all'),
    // Opening a need to banks is for the owner alone.
    sme_staff: within(['create', 'save', 'keep', 'withdraw', 'list', 'show']),
  },
  'financing.needDraft': { sme_owner: within('all'), sme_staff: within('all') },
  // Every bank sees open needs, whoever opened them; the office routes any of them.
  'financing.openNeed': {
    loan_officer: { ...within(['list', 'take']), other_organisation: ['list'] },
    bank_approver: everywhere(['list']),
    product_manager: everywhere(['list']),
    supervisor: everywhere(['route']),
  },
  'financing.bankTaking': { loan_officer: within('all'), bank_approver: within('all'), product_manager: within('all') },
  'identity.branch': {
    organisation_admin: within('all'),
    loan_officer: within(['list']),
    bank_approver: within(['list']),
    product_manager: within(['list']),
  },
  // Whoever handles cases can give one to a colleague.
  'identity.colleague': { loan_officer: within('all'), bank_approver: within('all') },
  'identity.client': { organisation_admin: within('all') },
  'identity.me': { person: 'all' },
  'identity.member': { organisation_admin: within('all') },
  'identity.organisation': { platform_admin: within('all') },
  'matching.catalogue': { anyone: 'all' },
  'matching.match': { sme_owner: within('all'), sme_staff: within('all') },
  // Everybody who works on a case has an inbox; a single notice is reached by those whom it is for.
  'notification.notice': {
    sme_owner: { ...within('all'), ...inbox },
    sme_staff: { ...within('all'), ...inbox },
    loan_officer: inbox,
    bank_approver: inbox,
    supervisor: inbox,
  },
  'notification.settings': { person: 'all' },
  'product.bankProduct': { product_manager: within('all') },
  'product.publishedTerms': { platform_admin: within('all') },
  'product.shelf': { anyone: 'all' },
  'subject.claim': { person: 'all' },
  'subject.company': { sme_owner: within('all'), sme_staff: within('all') },
  'subject.load': { data_provider: within('all'), system: { same_organisation: 'all' } },
  // A bank sees itself; the office sees everybody's cases, masked, whoever made them.
  'supervision.bankPerformance': {
    loan_officer: within('all'),
    bank_approver: within('all'),
    product_manager: within('all'),
  },
  'supervision.officeCase': { supervisor: everywhere('all') },
  'supervision.officeExport': { supervisor: everywhere('all') },
  'supervision.officeFigures': { supervisor: everywhere('all') },
  'supervision.officeNeed': { supervisor: everywhere('all') },
}

/** Whether the table lets this caller reach the object; `undefined` where the resource is not in it. */
export function allowsByHand(resource: string, verb: string, { caller, relation }: Cell): boolean | undefined {
  const table = accessByHand[resource]
  if (!table) return undefined
  const has = (verbs: Verbs | undefined) => verbs === 'all' || (verbs?.includes(verb) ?? false)
  if (has(table.anyone)) return true
  switch (caller) {
    case 'anonymous':
    case 'expired':
    case 'wrong_audience':
    case 'intruder':
      return false
    case 'no_organisation':
      return has(table.person)
    case 'system':
      return relation !== 'none' && has(table.system?.[relation])
    default:
      return has(table.person) || (relation !== 'none' && has(table[caller]?.[relation]))
  }
}
