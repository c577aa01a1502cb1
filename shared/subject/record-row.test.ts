import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { idNumberCheck } from './id-number.ts'
import { RecordItem, recordItems } from './record-item.ts'
import { checkRow } from './record-row.ts'
import { completeUnifiedCode } from './unified-code.ts'

const today = '2026-03-02'
const uscc = completeUnifiedCode('9133090212345678')
const digits = '33090219800101007'
const identity = {
  name: '远帆水产有限公司',
  legalRepresentativeName: '欧阳渔歌',
  legalRepresentativeIdNumber: digits + idNumberCheck(digits),
}
const row = { uscc, asOf: '2026-02-28', values: { tax_grade: 'A', tax_paid_12m_yuan: 120000.5 } }

const faultsOf = (item: RecordItem, given: unknown) => {
  const checked = checkRow(item, given, today)
  return 'faults' in checked ? checked.faults.map(({ field, code }) => `${field} ${code}`) : []
}

test('a good row lands with its facts, and its code as it is kept', () => {
  expect(checkRow('tax', { ...row, uscc: ` ${uscc.toLowerCase()}` }, today)).toMatchObject({
    row: { uscc, asOf: '2026-02-28', facts: row.values, dates: {}, identity: undefined },
  })
})

test.each([
  ['a row that is no object', 'tax', 'text', ' not_an_object'],
  ['a field too many', 'tax', { ...row, name: 'x' }, 'name unknown_field'],
  ['no code', 'tax', { ...row, uscc: undefined }, 'uscc missing'],
  ['a code whose last check fails', 'tax', { ...row, uscc: `${uscc.slice(0, 17)}I` }, 'uscc alphabet'],
  ['a day that does not exist', 'tax', { ...row, asOf: '2026-02-29' }, 'asOf not_a_date'],
  ['a day to come', 'tax', { ...row, asOf: '2026-03-03' }, 'asOf in_the_future'],
  ['no values', 'tax', { ...row, values: {} }, 'values empty'],
  ['an unknown fact', 'tax', { ...row, values: { shoe_size: 42 } }, 'values.shoe_size unknown_fact'],
  ['a fact of another item', 'tax', { ...row, values: { patents: 1 } }, 'values.patents not_in_item'],
  ['a fact of the need', 'tax', { ...row, values: { purpose: ['working_capital'] } }, 'values.purpose not_in_item'],
  ['a declared fact', 'tax', { ...row, values: { owner_age: 40 } }, 'values.owner_age not_in_item'],
  ['a value of the wrong type', 'tax', { ...row, values: { tax_arrears: 'no' } }, 'values.tax_arrears wrong_value'],
  ['a value that is null', 'tax', { ...row, values: { tax_grade: null } }, 'values.tax_grade wrong_value'],
  [
    'a number beyond reason',
    'tax',
    { ...row, values: { tax_paid_12m_yuan: 1e18 } },
    'values.tax_paid_12m_yuan wrong_value',
  ],
  [
    'an ID number in a slipped column',
    'tax',
    { ...row, values: { tax_grade: identity.legalRepresentativeIdNumber } },
    'values.tax_grade personal_number',
  ],
  ['an identity out of place', 'tax', { ...row, identity }, 'identity not_in_item'],
  ['a registration of nobody', 'registration', { ...row, values: {} }, 'identity missing'],
  [
    'a number that fails its check',
    'registration',
    { ...row, values: {}, identity: { ...identity, legalRepresentativeIdNumber: `${digits}1` } },
    'identity.legalRepresentativeIdNumber check',
  ],
  [
    'a registration after the day of its record',
    'registration',
    { ...row, values: { registered_on: '2026-03-01' }, identity },
    'values.registered_on in_the_future',
  ],
] as const)('%s is refused at its field', (_, item, given, fault) => {
  expect(faultsOf(item, given)).toEqual([fault])
})

test('a letter that no code has is named with its place', () => {
  const checked = checkRow('tax', { ...row, uscc: `${uscc.slice(0, 17)}I` }, today)
  expect('faults' in checked && checked.faults[0]?.detail.zh).toBe(
    '第 18 位是字母 I，代码里不用 I、O、S、V、Z，请对照营业执照',
  )
})

test('a fact of another item is told where it belongs', () => {
  const checked = checkRow('tax', { ...row, values: { patents: 1 } }, today)
  expect('faults' in checked && checked.faults[0]?.detail.en).toContain('intellectual_property')
})

function expectJudged(item: RecordItem, given: unknown): void {
  const checked = checkRow(item, given, today)
  if ('faults' in checked) expect(checked.faults.length).toBeLessThanOrEqual(10)
  else expect(Object.keys(checked.row.facts).every((name) => recordItems[item].facts.includes(name))).toBe(true)
}

test('whatever is sent, a row is judged, with at most ten faults', () =>
  fc.assert(
    fc.property(fc.constantFrom(...RecordItem.options), fc.anything(), (item, one) => {
      expectJudged(item, one)
      expectJudged(item, { ...row, values: one })
      expectJudged(item, { ...row, identity: one })
      expectJudged(item, { uscc: one, asOf: one, values: one })
    }),
  ))

test('no fault and no printed row says who the representative is, wherever the number was put', () => {
  const number = identity.legalRepresentativeIdNumber
  const given = [
    { ...row, values: {}, identity },
    { ...row, values: {}, identity: { ...identity, name: '', legalRepresentativeIdNumber: `${digits}1` } },
    { ...row, values: {}, identity: { ...identity, [number]: number } },
    { ...row, values: { tax_grade: number, tax_arrears: { number }, [number]: 1, tax_growth_pct: Number(number) } },
    { ...row, uscc: number, asOf: number, [number]: number },
  ]
  for (const one of given)
    for (const item of ['registration', 'tax'] as const)
      expect(JSON.stringify(checkRow(item, one, today))).not.toMatch(/欧阳渔歌|33090219800101/)
})
