import type { ConsentTerms } from '#shared/consent/consent'
import { NeedId } from '#shared/financing/need'
import { OrganisationId } from '#shared/identity/organisation'
import { ProductId } from '#shared/product/product-life'
import { type Build, need, type Prepared, post, publishedProduct, type Town } from '#test/support/town'
import type { Worker } from '#test/support/world'

const reach = { purpose: 'credit_decision', dataMonths: 24, days: 30, keptDays: 90 } as const
type Scope = Pick<ConsentTerms, 'bankId' | 'needId' | 'productId'>

/** A need of the maker's company and a product of bank A. */
export async function scopeOf(town: Town, maker: Worker): Promise<Scope> {
  const { society } = town
  return {
    bankId: OrganisationId.parse(society.organisationId('bank A')),
    needId: NeedId.parse(await need(town, maker)),
    productId: ProductId.parse(await publishedProduct(town, society.worker('bank A', 'product_manager', 0))),
  }
}

function queryOf(scope: Scope): NonNullable<Prepared['query']> {
  const { purpose, ...numbers } = reach
  const texts = Object.entries(numbers).map(([name, value]) => [name, String(value)])
  return { ...scope, purpose, category: 'identity', ...Object.fromEntries(texts) }
}

/** What is sent to give a consent, after the text was read. */
export async function agreement(town: Town, maker: Worker, scope: Scope) {
  const read = { method: 'GET', path: '/company/consent-text', query: queryOf(scope) }
  const { hash } = await town.world.done(maker, read)
  const reached = { ...reach, categories: ['identity'], useLimit: null }
  return { ...scope, ...reached, tickedSensitive: [], agreedTextHash: hash }
}

export const boss = ({ society }: Town) => society.worker('company A', 'sme_owner', 0)

async function consent(town: Town): Promise<string> {
  const body = await agreement(town, boss(town), await scopeOf(town, boss(town)))
  return (await post(town.world, boss(town), '/company/consents', body)).id
}

/** An application of company A to bank A, under a consent that it gave. */
export async function application(town: Town): Promise<string> {
  const { world } = town
  const scope = await scopeOf(town, boss(town))
  const given = await post(world, boss(town), '/company/consents', await agreement(town, boss(town), scope))
  const body = { productId: scope.productId, consentId: given.id }
  return (await post(world, boss(town), `/company/needs/${scope.needId}/applications`, body)).id
}

async function report(town: Town, officer: Worker): Promise<string> {
  const path = `/bank/applications/${await application(town)}/reports`
  return (await post(town.world, officer, path, { categories: ['identity'], dataMonths: 24 })).id
}

/** How calls of consents and reports are prepared. */
export const creditBuilders: Readonly<Record<string, Build>> = {
  'consent.consent.showText': async (town, maker) => ({ query: queryOf(await scopeOf(town, maker)) }),
  'consent.consent.give': async (town, maker) => ({ body: await agreement(town, maker, await scopeOf(town, maker)) }),
  'consent.consent.withdraw': async (town) => ({ params: { consentId: await consent(town) } }),
  'consent.consent.show': async (town) => ({ params: { consentId: await consent(town) } }),
  'credit.report.pull': async (town) => ({
    params: { applicationId: await application(town) },
    body: { categories: ['identity'], dataMonths: 24 },
  }),
  'credit.report.list': async (town) => ({ params: { applicationId: await application(town) } }),
  'credit.report.open': async (town, officer) => ({ params: { reportId: await report(town, officer) } }),
  'credit.reportCheck.show': async () => ({ params: { code: 'ABCD-EFGH' } }),
}
