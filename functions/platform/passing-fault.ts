import { DomainError } from '#shared/kernel/domain-error'

const names = new Set([
  'ThrottlingException',
  'ThrottlingError',
  'ProvisionedThroughputExceededException',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'ServiceUnavailableException',
  'TransactionInProgressException',
  'TransactionConflictException',
  'TimeoutError',
  'AbortError',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
])

/** Whether this code of a cancelled transaction, or name of an error, says "later", not "never". */
export const isPassingName = (name: string | undefined): boolean => name !== undefined && names.has(name)

/**
 * An outage of somebody else (throttled, timed out, away): nothing is wrong with what was asked, and the same
 * can be asked again. Any other error that is no refusal is a fault of ours.
 */
export function isPassing(error: unknown): boolean {
  if (error instanceof DomainError) return error.declaration.status === 503
  if (!(error instanceof Error)) return false
  return isPassingName(error.name) || ('code' in error && isPassingName(String(error.code)))
}
