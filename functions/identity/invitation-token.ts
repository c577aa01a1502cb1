import { timingSafeEqual } from 'node:crypto'
import type { Platform } from '#functions/platform/context'
import { keyedHash } from '#functions/platform/seal'
import { InvitationId, OrganisationId } from '#shared/identity/organisation'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'

/** What a one-time link carries, fit for an address: the ids and a keyed hash over them, so that it is never stored and can't be guessed. */
export function toInvitationToken(platform: Platform, organisationId: string, invitationId: string): string {
  return `${organisationId}-${invitationId}-${signature(platform, organisationId, invitationId)}`
}

/** @throws not_found for anything that this system did not make */
export function fromInvitationToken(platform: Platform, token: string) {
  const [organisationId = '', invitationId = '', signed = ''] = token.split('-')
  const expected = Buffer.from(signature(platform, organisationId, invitationId))
  const given = Buffer.from(signed)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new DomainError(notFound)
  return { organisationId: OrganisationId.parse(organisationId), invitationId: InvitationId.parse(invitationId) }
}

const signature = ({ config }: Platform, organisationId: string, invitationId: string) =>
  keyedHash(config.keys.hash, 'invitation', `${organisationId}.${invitationId}`)
