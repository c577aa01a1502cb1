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

/** Resource by resource, who may do what. */
export const accessByHand: Readonly<Record<string, ByHand>> = {
  'financing.need': {
    sme_owner: within('all'),
    // Opening a need to banks is for the owner alone.
    sme_staff: within(['create', 'save', 'keep', 'withdraw', 'list', 'show']),
  },
  'financing.needDraft': { sme_owner: within('all'), sme_staff: within('all') },
  'identity.me': { person: 'all' },
  'identity.member': { organisation_admin: within('all') },
  'identity.organisation': { platform_admin: within('all') },
  'matching.catalogue': { anyone: 'all' },
  'matching.match': { sme_owner: within('all'), sme_staff: within('all') },
  'product.bankProduct': { product_manager: within('all') },
  'product.publishedTerms': { platform_admin: within('all') },
  'product.shelf': { anyone: 'all' },
  'subject.claim': { person: 'all' },
  'subject.company': { sme_owner: within('all'), sme_staff: within('all') },
  'subject.load': { data_provider: within('all'), system: { same_organisation: 'all' } },
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
