import { createHash } from 'node:crypto'
import { asId } from '#functions/platform/ids'
import type { PersonId } from '#shared/identity/organisation'

/** A person is known by issuer and subject; the id follows from both, so that nothing has to be created at sign-in. */
export function personIdOf(issuer: string, subject: string): PersonId {
  return asId('per', createHash('sha256').update(`${issuer}\0${subject}`).digest())
}
