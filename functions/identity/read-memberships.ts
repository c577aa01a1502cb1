import * as z from 'zod'
import type { Platform } from '#functions/platform/context'
import { Membership } from '#shared/identity/me.contract'

const Indexed = z
  .object({
    organisationId: Membership.shape.organisationId,
    kind: Membership.shape.organisationKind,
    name: Membership.shape.organisationName,
    uscc: z.string().nullable(),
    roles: Membership.shape.roles,
  })
  .transform(({ kind, name, ...rest }): Membership => ({ ...rest, organisationKind: kind, organisationName: name }))

/** Every membership of a person, as it stands now. */
export async function readMemberships(platform: Platform, personId: string): Promise<Membership[]> {
  const items = platform.db.query(platform.config.tables.ledger, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :member)',
    ExpressionAttributeValues: { ':pk': `PERSON#${personId}`, ':member': 'MEMBER#' },
    ConsistentRead: true,
  })
  const memberships: Membership[] = []
  for await (const item of items) memberships.push(Indexed.parse(item))
  return memberships
}
