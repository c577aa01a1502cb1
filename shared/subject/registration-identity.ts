import { Secret } from '#shared/kernel/secret'
import type { Text } from '#shared/kernel/text'
import { idNumberError, idNumberWords, normaliseIdNumber } from './id-number.ts'
import type { RecordItem } from './record-item.ts'
import { type RowFault, rowFault, shownName } from './row-fault.ts'

/** Who a registered company is: its public name, and its legal representative, whom nothing may show. */
export type RegistrationIdentity = {
  readonly name: string
  /** A company made up for the demo. */
  readonly fictional: boolean
  readonly legalRepresentativeName: Secret<string>
  readonly legalRepresentativeIdNumber: Secret<string>
}

const fields = ['name', 'fictional', 'legalRepresentativeName', 'legalRepresentativeIdNumber']

/** The identity part of a row: asked for with a registration, out of place with anything else. */
export function checkIdentity(
  item: RecordItem,
  given: Readonly<Record<string, unknown>> | undefined,
  today: string,
): { faults: RowFault[]; identity: RegistrationIdentity | undefined } {
  if (item !== 'registration')
    return {
      faults: given === undefined ? [] : [rowFault('identity', 'not_in_item', onlyRegistration)],
      identity: undefined,
    }
  if (given === undefined) return { faults: [rowFault('identity', 'missing', identityMissing)], identity: undefined }
  const name = nameOf(given.name, 120)
  const person = nameOf(given.legalRepresentativeName, 60)
  const number = normaliseIdNumber(
    typeof given.legalRepresentativeIdNumber === 'string' ? given.legalRepresentativeIdNumber : '',
  )
  const numberError = idNumberError(number, today)
  const faults = [
    ...Object.keys(given)
      .filter((field) => !fields.includes(field))
      .map((field) => rowFault(`identity.${shownName(field)}`, 'unknown_field', unknownField)),
    ...(name === '' ? [rowFault('identity.name', 'missing', nameMissing(120))] : []),
    ...(person === '' ? [rowFault('identity.legalRepresentativeName', 'missing', nameMissing(60))] : []),
    ...(numberError ? [rowFault('identity.legalRepresentativeIdNumber', numberError, idNumberWords[numberError])] : []),
    ...(given.fictional === undefined || typeof given.fictional === 'boolean'
      ? []
      : [rowFault('identity.fictional', 'wrong_value', yesOrNo)]),
  ]
  const identity = {
    name,
    fictional: given.fictional === true,
    legalRepresentativeName: new Secret(person),
    legalRepresentativeIdNumber: new Secret(number),
  }
  return { faults, identity: faults.length > 0 ? undefined : identity }
}

/** The name without outer spaces, or nothing where it is none. */
function nameOf(given: unknown, limit: number): string {
  const name = typeof given === 'string' ? given.normalize('NFC').trim() : ''
  return name.length <= limit ? name : ''
}

const onlyRegistration: Text = {
  zh: '只有登记信息带 identity，请去掉',
  en: 'only a registration carries an identity; leave it out',
}
const identityMissing: Text = {
  zh: '登记信息要带 identity：name、legalRepresentativeName、legalRepresentativeIdNumber',
  en: 'a registration carries identity: name, legalRepresentativeName, legalRepresentativeIdNumber',
}
const unknownField: Text = { zh: 'identity 里没有这个栏目', en: 'identity has no such field' }
const nameMissing = (limit: number): Text => ({
  zh: `应为 1 到 ${limit} 个字的名称`,
  en: `must be a name of 1 to ${limit} characters`,
})
const yesOrNo: Text = { zh: '应为 true 或 false', en: 'must be true or false' }
