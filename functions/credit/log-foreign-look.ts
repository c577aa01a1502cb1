import type { Ctx } from '#functions/platform/context'
import { logOutcome } from '#functions/platform/log'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'

/** Somebody tried an application or a report that isn't theirs, or that isn't there; they are told the same of both. */
export function foreignLook({ actor, requestId }: Ctx, tried: string): DomainError {
  const by = 'id' in actor ? actor.id : actor.kind
  const organisationId = 'membership' in actor ? actor.membership?.organisationId : undefined
  logOutcome('foreign look', { requestId, tried, by, organisationId })
  return new DomainError(notFound)
}

export const isNotFound = (error: unknown): boolean =>
  error instanceof DomainError && error.declaration.code === notFound.code
