import type { NamedRoute } from '#infra/local/cli/openapi-document'
import { exampleTerms } from '#shared/product/example-terms.data'
import { claimBody } from '#test/support/companies'
import { creditBuilders } from '#test/support/credit-builders'
import { financingBuilders } from '#test/support/financing-builders'
import { officeBuilders } from '#test/support/office-builders'
import { partyBuilders } from '#test/support/party-builders'
import {
  type Build,
  need,
  needBody,
  type Prepared,
  post,
  product,
  publishedProduct,
  submittedProduct,
  type Town,
} from '#test/support/town'
import type { Worker } from '#test/support/world'

async function suspendedProduct(town: Town, owner: Worker): Promise<string> {
  const id = await publishedProduct(town, owner)
  await post(town.world, owner, `/bank/products/${id}/suspend`)
  return id
}

async function openedNeed(town: Town, owner: Worker): Promise<string> {
  const id = await need(town, owner)
  const boss = town.society.worker('company A', 'sme_owner', 0)
  await post(town.world, boss, `/company/needs/${id}/open`, { version: 1 })
  return id
}
async function match(town: Town, owner: Worker): Promise<string> {
  const needId = await need(town, owner)
  return (await post(town.world, owner, `/company/needs/${needId}/matches`)).id
}

async function load({ world }: Town, owner: Worker): Promise<string> {
  return (await post(world, owner, '/ingest/loads', { item: 'registration' })).id
}

/** Somebody who has just joined, so that what is done to them harms nobody. */
async function member(town: Town, owner: Worker): Promise<string> {
  const newcomer = { subject: crypto.randomUUID() }
  const { token } = await invitation(town, owner)
  await town.world.done(newcomer, { method: 'POST', path: `/me/invitations/${token}/accept` })
  return String((await town.world.done(newcomer, { method: 'GET', path: '/me' })).personId)
}
async function invitation({ world }: Town, owner: Worker): Promise<{ invitationId: string; token: string }> {
  const body = { displayName: crypto.randomUUID(), roles: ['sme_staff'] }
  await post(world, owner, '/organisation/invitations', body)
  const { invitations } = await world.done(owner, { method: 'GET', path: '/organisation/members' })
  const mine = (invitations as { invitationId: string; token: string; displayName: string }[]).find(
    ({ displayName }) => displayName === body.displayName,
  )
  if (!mine) throw new Error('the invitation that was just sent is not listed')
  return mine
}
/** Its counties are none, so that branches never stand in each other's way. */
const branchBody = { name: { zh: '定海支行', en: 'Dinghai branch' }, counties: [] }
async function branch({ world }: Town, owner: Worker): Promise<string> {
  await post(world, owner, '/organisation/branches', branchBody)
  const { branches } = await world.done(owner, { method: 'GET', path: '/organisation/branches' })
  return (branches as { branchId: string }[]).at(-1)?.branchId ?? '' // as the contract of the list says
}
async function client({ world }: Town, owner: Worker): Promise<string> {
  return (await post(world, owner, '/organisation/clients', { name: '信贷管理系统' })).id
}
async function organisation({ world, society }: Town): Promise<string> {
  const body = { kind: 'bank', name: { zh: '新银行', en: 'New Bank' } }
  return (await post(world, society.worker('platform A', 'platform_admin', 0), '/platform/organisations', body)).id
}

/** A link into an organisation in which nobody else has a part. */
async function tokenElsewhere(town: Town): Promise<string> {
  const path = `/platform/organisations/${await organisation(town)}/invitations`
  const admin = town.society.worker('platform A', 'platform_admin', 0)
  await post(town.world, admin, path, { displayName: '新管理员', roles: ['organisation_admin'] })
  const { invitations } = await town.world.done(admin, { method: 'GET', path })
  return (invitations as { token: string }[])[0]?.token ?? '' // as the contract of the list says
}

const of =
  (name: string, make: (town: Town, owner: Worker) => Promise<string>, more: Omit<Prepared, 'params'> = {}): Build =>
  async (town, owner) => ({ params: { [name]: await make(town, owner) }, ...more })

/** For each route with an object in its path, or whose example is not enough, how its call is prepared. */
const builders: Readonly<Record<string, Build>> = {
  ...creditBuilders,
  ...financingBuilders,
  ...officeBuilders,
  ...partyBuilders,
  'financing.need.save': of('needId', need, { body: { version: 1, ...needBody } }),
  'financing.need.open': of('needId', need, { body: { version: 1 } }),
  'financing.need.keep': of('needId', openedNeed),
  'financing.need.withdraw': of('needId', need),
  'financing.need.show': of('needId', need),
  'identity.me.showInvitation': async (town) => ({ params: { token: await tokenElsewhere(town) } }),
  'identity.me.acceptInvitation': async (town) => ({ params: { token: await tokenElsewhere(town) } }),
  'identity.member.revokeInvitation': async (town, owner) => ({
    params: { invitationId: (await invitation(town, owner)).invitationId },
  }),
  'identity.member.changeRoles': of('personId', member, { body: { roles: ['sme_owner'] } }),
  'identity.branch.change': of('branchId', branch, { body: { ...branchBody, isClosed: false } }),
  'identity.client.showSecret': of('clientId', client),
  'identity.client.rotate': of('clientId', client),
  'identity.client.revoke': of('clientId', client),
  'identity.branch.open': async () => ({ body: branchBody }),
  'identity.member.place': of('personId', member, { body: { branchId: null } }),
  'identity.member.setStandIn': of('personId', member, { body: { standIn: null } }),
  'identity.member.remove': of('personId', member),
  'identity.organisation.list': async () => ({ query: { kind: 'bank' } }),
  'identity.organisation.inviteAdmin': of('organisationId', organisation, {
    body: { displayName: '陈敏', roles: ['organisation_admin'] },
  }),
  'identity.organisation.showInvitations': of('organisationId', organisation),
  'identity.organisation.registerClient': async (town) => ({
    body: {
      clientId: `client-${crypto.randomUUID()}`,
      organisationId: town.society.organisationId('department A'),
      roles: ['data_provider'],
    },
  }),
  'matching.match.record': of('needId', need),
  'matching.match.list': of('needId', need),
  'matching.match.show': of('matchId', match),
  'product.bankProduct.save': of('productId', product, { body: { version: 1, terms: exampleTerms } }),
  'product.bankProduct.submit': of('productId', product, { body: { version: 1 } }),
  'product.bankProduct.return': of('productId', submittedProduct, { body: { note: '请改利率' } }),
  'product.bankProduct.publish': of('productId', submittedProduct, { body: { version: 2 } }),
  'product.bankProduct.suspend': of('productId', publishedProduct),
  'product.bankProduct.resume': of('productId', suspendedProduct),
  'product.bankProduct.retire': of('productId', publishedProduct),
  'product.bankProduct.show': of('productId', product),
  'product.shelf.show': async (town) => ({ params: { productId: await onShelf(town) } }),
  'product.shelf.quote': async (town) => ({
    params: { productId: await onShelf(town) },
    query: { amountFen: '50000000', termMonths: '12', repaymentWay: 'equal_instalment' },
  }),
  'product.shelf.compare': async (town) => ({ query: { ids: await onShelf(town) } }),
  'subject.claim.create': async ({ society }) => ({ body: claimBody(await society.register()) }),
  'subject.load.start': async () => ({ body: { item: 'registration' } }),
  'subject.load.takeChunk': of('loadId', load, { body: { index: 0, rows: [{ uscc: 'x' }] } }),
  'subject.load.finish': of('loadId', load),
  'subject.load.show': of('loadId', load),
  'subject.load.listRefusedRows': of('loadId', load),
}

const onShelf = (town: Town) => publishedProduct(town, town.society.worker('bank A', 'product_manager', 0))

/** Prepares a call of any route. @throws for a route that needs a builder and has none */
export async function prepare(town: Town, { id, route }: NamedRoute, owner: Worker): Promise<Prepared> {
  const build = builders[id]
  if (build) return build(town, owner)
  if ('params' in route && route.params)
    throw new Error(`${id} has parameters in its path: add to test/support/builders.ts how its object is made`)
  return 'example' in route ? { body: route.example } : {}
}

/** The path of a route with its parameters filled in. */
export const pathOf = (path: string, params: Prepared['params'] = {}): string =>
  path.replace(/\{(\w+)\}/g, (_place, name: string) => params[name] ?? name)
