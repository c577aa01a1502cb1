import { invalidRequest } from '#shared/kernel/common-errors'
import { DomainError, type FieldFault } from '#shared/kernel/domain-error'
import { Secret } from '#shared/kernel/secret'
import type { Text } from '#shared/kernel/text'
import { idNumberError, idNumberWords, normaliseIdNumber } from './id-number.ts'
import { usccFault } from './uscc-fault.ts'

/** Who says to be a company's legal representative. */
export type ClaimedBy = { readonly name: Secret<string>; readonly idNumber: Secret<string> }

/**
 * A claim as it was typed, normalised. @param today ISO date
 * @throws invalid_request with one fault for each thing wrong at its field; none quotes name or number
 */
export function readClaim(
  form: { uscc: string; legalRepresentativeName: string; legalRepresentativeIdNumber: string },
  today: string,
): { uscc: string; by: ClaimedBy } {
  const { uscc, faults } = usccFault(form.uscc)
  const number = normaliseIdNumber(form.legalRepresentativeIdNumber)
  const numberError = idNumberError(number, today)
  const all = [
    ...faults.map(({ field, code, detail }) => at(field, code, detail)),
    ...(numberError ? [at('legalRepresentativeIdNumber', numberError, idNumberWords[numberError])] : []),
  ]
  if (all.length > 0) throw new DomainError(invalidRequest, { count: all.length }, all)
  return { uscc, by: { name: new Secret(form.legalRepresentativeName), idNumber: new Secret(number) } }
}

const at = (field: string, code: string, detail: Text): FieldFault => ({ pointer: `#/body/${field}`, code, detail })
