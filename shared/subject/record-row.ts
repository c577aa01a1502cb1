import * as z from 'zod'
import { valueFault } from '#shared/fact/check-value'
import type { FactValue } from '#shared/fact/limit'
import { vocabulary } from '#shared/fact/vocabulary'
import { isLocalDate, type LocalDate } from '#shared/kernel/local-date'
import type { Text } from '#shared/kernel/text'
import { normaliseIdNumber } from './id-number.ts'
import { DateField, itemOf, type RecordItem, recordItems } from './record-item.ts'
import { checkIdentity, type RegistrationIdentity } from './registration-identity.ts'
import { type RowFault, rowFault, shownName } from './row-fault.ts'
import { usccFault } from './uscc-fault.ts'

/** One record as it lands: what one department knew of one subject on one day. */
export type RecordRow = {
  readonly uscc: string
  readonly asOf: LocalDate
  readonly facts: Readonly<Record<string, FactValue>>
  readonly dates: Readonly<Partial<Record<DateField, LocalDate>>>
  readonly identity: RegistrationIdentity | undefined
}
export type CheckedRow =
  | { readonly row: RecordRow }
  | { readonly faults: readonly RowFault[]; readonly uscc: string | undefined }

const fields = ['uscc', 'asOf', 'values', 'identity']
const faultLimit = 10

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const Fields = z.record(z.string(), z.unknown())
const asFields = (value: unknown): Readonly<Record<string, unknown>> | undefined => Fields.safeParse(value).data

/**
 * Checks one delivered row by itself. Its faults say what would be right and never quote the identity.
 * @param today ISO date; nothing can be known as of a later day
 */
export function checkRow(item: RecordItem, given: unknown, today: string): CheckedRow {
  const row = asFields(given)
  if (row === undefined) return { faults: [rowFault('', 'not_an_object', notAnObject)], uscc: undefined }
  const code = usccFault(row.uscc)
  const asOf = checkAsOf(row.asOf, today)
  const values = checkValues(item, row.values, text(row.asOf))
  const identity = checkIdentity(item, asFields(row.identity), today)
  const faults = [
    ...Object.keys(row)
      .filter((name) => !fields.includes(name))
      .map((name) => rowFault(shownName(name), 'unknown_field', unknownField)),
    ...code.faults,
    ...asOf.faults,
    ...values.faults,
    ...identity.faults,
  ]
  if (faults.length > 0 || asOf.date === undefined)
    return { faults: faults.slice(0, faultLimit), uscc: code.faults.length > 0 ? undefined : code.uscc }
  return {
    row: {
      uscc: code.uscc,
      asOf: asOf.date,
      facts: values.facts,
      dates: values.dates,
      identity: identity.identity,
    },
  }
}

function checkAsOf(given: unknown, today: string): { faults: RowFault[]; date?: LocalDate } {
  const date = text(given)
  if (!isLocalDate(date)) return { faults: [rowFault('asOf', 'not_a_date', notADate)] }
  if (date > today) return { faults: [rowFault('asOf', 'in_the_future', inTheFuture(today))] }
  return { faults: [], date }
}

function checkValues(item: RecordItem, given: unknown, asOf: string) {
  const facts: Record<string, FactValue> = {}
  const dates: Partial<Record<DateField, LocalDate>> = {}
  const faults: RowFault[] = []
  const values = asFields(given)
  if (values === undefined || (Object.keys(values).length === 0 && item !== 'registration'))
    faults.push(rowFault('values', 'empty', noValues))
  for (const [name, value] of Object.entries(values ?? {})) {
    const date = DateField.safeParse(name).data
    if (date) {
      const checked = checkDate(item, date, value, asOf)
      if (typeof checked === 'string') dates[date] = checked
      else faults.push(checked)
      continue
    }
    const fault = factFault(item, name, value)
    if (fault) faults.push(fault)
    else facts[name] = value as FactValue // factFault found a value of the fact's type
  }
  return { facts, dates, faults }
}

function checkDate(item: RecordItem, name: DateField, value: unknown, asOf: string): LocalDate | RowFault {
  const field = `values.${name}`
  const date = text(value)
  if (!recordItems[item].dates.includes(name)) return rowFault(field, 'not_in_item', notInItem('registration'))
  if (!isLocalDate(date)) return rowFault(field, 'not_a_date', notADate)
  return date > asOf ? rowFault(field, 'in_the_future', inTheFuture(asOf)) : date
}

function factFault(item: RecordItem, name: string, value: unknown): RowFault | undefined {
  const field = `values.${shownName(name)}`
  const fact = vocabulary.get(name)
  if (!fact) return rowFault(field, 'unknown_fact', unknownFact(item))
  if (!recordItems[item].facts.includes(name)) return rowFault(field, 'not_in_item', notInItem(itemOf(name)))
  if (holdsIdNumber(value)) return rowFault(field, 'personal_number', noIdNumber)
  if (typeof value === 'number' && Math.abs(value) > largestNumber) return rowFault(field, 'wrong_value', tooLarge)
  const fault = valueFault(fact, value)
  return fault ? rowFault(field, 'wrong_value', fault) : undefined
}

/** A column that slipped: values are kept in clear, and a person's number must not be among them. */
const holdsIdNumber = (value: unknown): boolean =>
  [value].flat().some((one) => typeof one === 'string' && /\d{17}[\dX]/.test(normaliseIdNumber(one)))
/** Far above any figure of a company, and below 18 digits. */
const largestNumber = 1e15

const notAnObject: Text = { zh: '每行应为 { uscc, asOf, values }', en: 'A row is { uscc, asOf, values }' }
const unknownField: Text = {
  zh: '没有这个栏目；一行只有 uscc、asOf、values，登记信息另有 identity',
  en: 'No such field; a row has uscc, asOf, values, and identity with a registration',
}
const notADate: Text = { zh: '应为日期，如 2026-03-31', en: 'must be a day, as 2026-03-31' }
const noValues: Text = { zh: 'values 里至少要有一项事实', en: 'values must hold at least one fact' }
const inTheFuture = (limit: string): Text => ({ zh: `不能晚于 ${limit}`, en: `must not be later than ${limit}` })
const noIdNumber: Text = {
  zh: '这里像是公民身份号码；事实里不能有个人号码，请检查列是否错位',
  en: 'this reads like an ID number; facts hold no personal numbers, check whether columns slipped',
}
const tooLarge: Text = { zh: '应为不超过 10^15 的数', en: 'must be a number of at most 10^15' }
const unknownFact = (item: RecordItem): Text => ({
  zh: `没有这项事实；${item} 可以有：${recordItems[item].facts.join('、')}`,
  en: `no such fact; ${item} may hold: ${recordItems[item].facts.join(', ')}`,
})
const notInItem = (item: RecordItem | undefined): Text =>
  item === undefined
    ? { zh: '这项事实不由部门提供，请去掉', en: 'no department delivers this fact; leave it out' }
    : { zh: `这项事实属于 ${item}，请放进那一项的批次`, en: `this fact belongs to ${item}; load it there` }
