import { defineAggregate } from '#functions/platform/aggregate'
import type { Write } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import { Client } from '#shared/identity/client'
import { type Member, Organisation, type OrganisationId } from '#shared/identity/organisation'

/** 单位: arbiter of its own members and invitations. */
export const organisations = defineAggregate<Organisation>('ORGANISATION', Organisation)
/** 系统: a client of the issuer and for whom it acts. */
export const clients = defineAggregate<Client>('CLIENT', Client)

const key = (personId: string, organisationId: string) => ({
  pk: `PERSON#${personId}`,
  sk: `MEMBER#${organisationId}`,
})

/** Puts a membership under its person too, in the same transaction, so that rights are read at once and exactly. */
export function indexMember(
  ctx: Ctx,
  organisationId: string,
  { kind, name, uscc }: Organisation,
  member: Member,
): Write {
  const { personId, roles } = member
  const item = { ...key(personId, organisationId), organisationId, kind, name, uscc: uscc ?? null, roles }
  return { item: { Put: { TableName: ctx.platform.config.tables.ledger, Item: item } } }
}

export function unindexMember(ctx: Ctx, organisationId: OrganisationId, personId: string): Write {
  return { item: { Delete: { TableName: ctx.platform.config.tables.ledger, Key: key(personId, organisationId) } } }
}
