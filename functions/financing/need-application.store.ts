import * as z from 'zod'
import { putNew, type Write } from '#functions/platform/commit'
import type { Ctx, Platform } from '#functions/platform/context'
import type { Application } from '#shared/financing/application'
import { OrganisationId } from '#shared/identity/organisation'

/**
 * One item for each application, put in its own transaction: a need and a product have one, whoever sends how often.
 * A company's items lie together, needs in the order in which they were stated, so that they are also the exact list of a
 * need's applications and of a company's.
 */
const Item = z.object({
  applicationId: z.string(),
  needId: z.string(),
  productId: z.string(),
  bankId: OrganisationId,
})
export type AppliedWith = z.infer<typeof Item>

type Place = Pick<Application, 'companyId' | 'needId' | 'productId'>

const listKey = (companyId: string) => `NEED-APPLICATIONS#${companyId}`
const keyOf = ({ companyId, needId, productId }: Place) => ({ pk: listKey(companyId), sk: `${needId}#${productId}` })

/** The application is the only one of its need and product; taken already: outrun. */
export function appliedWrite({ platform }: Ctx, applicationId: string, application: Application): Write {
  const { needId, productId, bankId } = application
  const item = { ...keyOf(application), applicationId, needId, productId, bankId }
  return { item: putNew(platform.config.tables.ledger, item) }
}

/** There is no application of this need and product. One that came in between: outrun. */
export function notAppliedCheck({ platform }: Ctx, place: Place): Write {
  const check = { Key: keyOf(place), ConditionExpression: 'attribute_not_exists(pk)' }
  return { item: { ConditionCheck: { TableName: platform.config.tables.ledger, ...check } } }
}

export async function findApplied({ config, db }: Platform, place: Place): Promise<AppliedWith | undefined> {
  const item = await db.get(config.tables.ledger, keyOf(place))
  return item && Item.parse(item)
}

/** The applications of one need, in the order of their products. */
export async function appliedWith({ config, db }: Platform, companyId: string, needId: string): Promise<AppliedWith[]> {
  const found: AppliedWith[] = []
  const items = db.query(config.tables.ledger, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :need)',
    ExpressionAttributeValues: { ':pk': listKey(companyId), ':need': `${needId}#` },
    ConsistentRead: true,
  })
  for await (const item of items) found.push(Item.parse(item))
  return found
}

/** One page of a company's applications, those of its newest need first. @param start where the page before ended */
export async function appliedBy({ config, db }: Platform, companyId: string, limit: number, start: object | undefined) {
  const { items, next } = await db.queryPage(config.tables.ledger, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': listKey(companyId) },
    ScanIndexForward: false,
    ConsistentRead: true,
    Limit: limit,
    ExclusiveStartKey: start,
  })
  return { applied: items.map((item) => Item.parse(item)), next }
}

const acceptedKey = (needId: string) => ({ pk: `CLAIM#need-offer#${needId}`, sk: 'CLAIM' })

/** Of all offers of a need this one is accepted. Another one in between: outrun. */
export function acceptedWrite({ platform }: Ctx, needId: string, applicationId: string): Write {
  return { item: putNew(platform.config.tables.ledger, { ...acceptedKey(needId), holder: applicationId }) }
}

/** No offer of this need has been accepted. One in between: outrun. */
export function notAcceptedCheck({ platform }: Ctx, needId: string): Write {
  const check = { Key: acceptedKey(needId), ConditionExpression: 'attribute_not_exists(pk)' }
  return { item: { ConditionCheck: { TableName: platform.config.tables.ledger, ...check } } }
}

/** The application whose offer was accepted, if any. */
export async function findAccepted({ config, db }: Platform, needId: string): Promise<string | undefined> {
  const item = await db.get(config.tables.ledger, acceptedKey(needId))
  return item && z.string().parse(item.holder)
}
