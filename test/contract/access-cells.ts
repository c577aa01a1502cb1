import type { NamedRoute } from '#infra/local/cli/openapi-document'
import { OrganisationKind, Role, rolesOf } from '#shared/kernel/role'
import type { Route } from '#shared/kernel/route'
import type { OrganisationName, Society } from '#test/support/society'
import type { TokenFault, Who, Worker } from '#test/support/world'

/** Towards whoever made the object: the same person, another of the same organisation, somebody of another one. */
export type Relation = 'own' | 'same_organisation' | 'other_organisation'

/**
 * What a caller meets. `reaches`: the call is carried out. `own_only`: it is carried out, but on what is the caller's
 * own; nothing of the maker's organisation is in it.
 */
export type Meets = 'reaches' | 'own_only' | 401 | 403 | 404

export type Cell = {
  /** A role, `system` (a client with that of its department), `no_organisation`, `intruder`, or what is wrong with the token. */
  readonly caller: Role | 'system' | 'no_organisation' | 'intruder' | TokenFault
  readonly relation: Relation | 'none'
  readonly expected: Meets
  readonly who: (society: Society) => Who | TokenFault
  /** Who makes the object. */
  readonly maker: (society: Society) => Worker
}

/** Every caller of a route, with what the contract gives them. What it does not list is refused. */
export function cellsOf({ id, route }: NamedRoute): Cell[] {
  const home = homes[id.slice(0, id.lastIndexOf('.'))] ?? homeOf(route)
  const maker = (society: Society) => society.worker(`${home} A`, makerRole(route, home), 0)
  const cells: Cell[] = [
    ...(['anonymous', 'expired', 'wrong_audience'] as const).map((caller): Cell => {
      const expected = route.allow === 'anyone' ? 'reaches' : 401
      return { caller, relation: 'none', expected, who: () => caller, maker }
    }),
    {
      caller: 'no_organisation',
      relation: 'none',
      expected: outsider(route),
      who: () => ({ subject: crypto.randomUUID() }),
      maker,
    },
    ...Role.options.flatMap((role) => roleCells(route, role, home, maker)),
    ...systemCells(route, home, maker),
    ...intruderCells(route, home, maker),
  ]
  return cells.map((cell) => {
    if (cell.expected !== 'own_only') return cell
    if (namesOwnObject.has(id)) return { ...cell, expected: 404 }
    return tellsOfOthers.has(id) ? { ...cell, expected: 'reaches' } : cell
  })
}

/** No object in the path, but query or body name one of the maker's. */
const namesOwnObject = new Set([
  'consent.consent.showText',
  'consent.consent.give',
  'file.file.declare',
  'file.file.list',
  'financing.companyOffer.list',
])

/** One's own, and yet it speaks of what the other party did. */
const tellsOfOthers = new Set(['notification.notice.list'])

/** Kept by administrators, who are everywhere; what they keep is not. */
const homes: Readonly<Record<string, OrganisationKind>> = { 'identity.branch': 'bank', 'identity.client': 'bank' }

/** The kind of organisation whose objects a route reaches. */
function homeOf({ allow, path }: Route): OrganisationKind {
  if (path.startsWith('/bank/')) return 'bank'
  const roles = Array.isArray(allow) ? allow : []
  const special = roles.filter((role) => role !== 'organisation_admin')
  return OrganisationKind.options.find((kind) => special.some((role) => rolesOf[kind].includes(role))) ?? 'company'
}

const makerRole = ({ allow }: Route, home: OrganisationKind): Role => {
  const [first] = Array.isArray(allow) ? allow.filter((role) => rolesOf[home].includes(role)) : rolesOf[home]
  return first ?? 'organisation_admin'
}

const outsider = ({ allow }: Route): Meets => (Array.isArray(allow) ? 403 : 'reaches')

const nameOf = (kind: OrganisationKind, letter: 'A' | 'B'): OrganisationName =>
  kind === 'platform' ? 'platform A' : `${kind} ${letter}`

function roleCells(route: Route, role: Role, home: OrganisationKind, maker: Cell['maker']): Cell[] {
  const at = (name: OrganisationName, nth: 0 | 1) => (society: Society) => society.worker(name, role, nth)
  const elsewhere = OrganisationKind.options.find((kind) => rolesOf[kind].includes(role)) ?? home
  const cell = (relation: Relation, who: Cell['who']): Cell => {
    const expected = meets(route, [role], relation)
    return {
      caller: role,
      relation,
      expected,
      who,
      maker: expected === 'reaches' ? makerOf(route, role, home, maker) : maker,
    }
  }
  if (!rolesOf[home].includes(role)) return [cell('other_organisation', at(nameOf(elsewhere, 'A'), 0))]
  return [
    cell('own', at(nameOf(home, 'A'), 0)),
    cell('same_organisation', at(nameOf(home, 'A'), 1)),
    ...(home === 'platform' ? [] : [cell('other_organisation', at(nameOf(home, 'B'), 0))]),
  ]
}

/** Whoever may call makes the object too, so that `own` is meant as it says. */
function makerOf({ allow }: Route, role: Role, home: OrganisationKind, otherwise: Cell['maker']): Cell['maker'] {
  const isHere = Array.isArray(allow) && allow.includes(role)
  return isHere ? (society) => society.worker(nameOf(home, 'A'), role, 0) : otherwise
}

function systemCells(route: Route, home: OrganisationKind, maker: Cell['maker']): Cell[] {
  const cell = (relation: Relation, who: Cell['who']): Cell => {
    const expected = route.allow === 'signed_in' ? 403 : meets(route, ['data_provider'], relation)
    return { caller: 'system', relation, expected, who, maker }
  }
  return [
    ...(home === 'department' ? [cell('same_organisation', ({ client }) => client)] : []),
    cell('other_organisation', ({ otherClient }) => otherClient),
  ]
}

/** Somebody with the right role who names an organisation that isn't theirs. */
function intruderCells(route: Route, home: OrganisationKind, maker: Cell['maker']): Cell[] {
  if (route.allow === 'anyone') return []
  const from = home === 'platform' ? 'bank' : home
  const role = home === 'platform' ? 'product_manager' : makerRole(route, home)
  const who = (society: Society) => ({
    ...society.worker(`${from} B`, role, 0),
    acting: society.organisationId(nameOf(home, 'A')),
  })
  return [{ caller: 'intruder', relation: 'other_organisation', expected: 404, who, maker }]
}

function meets({ allow, scope, ...route }: Route, roles: readonly Role[], relation: Relation): Meets {
  if (Array.isArray(allow) && !roles.some((role) => allow.includes(role))) return 403
  if (scope !== 'own_organisation' || relation !== 'other_organisation') return 'reaches'
  return 'params' in route && route.params ? 404 : 'own_only'
}
