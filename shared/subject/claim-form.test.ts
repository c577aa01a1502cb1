import { expect, test } from 'vitest'
import { DomainError } from '#shared/kernel/domain-error'
import { readClaim } from './claim-form.ts'
import { idNumberCheck } from './id-number.ts'
import { completeUnifiedCode } from './unified-code.ts'

const uscc = completeUnifiedCode('9133090212345678')
const digits = '33090219800101007'
const right = {
  uscc,
  legalRepresentativeName: '欧阳渔歌',
  legalRepresentativeIdNumber: digits + idNumberCheck(digits),
}
const read = (form: Partial<typeof right>) => readClaim({ ...right, ...form }, '2026-03-02')
const faultsOf = (form: Partial<typeof right>) => {
  try {
    read(form)
    return []
  } catch (error) {
    if (error instanceof DomainError) return error.faults
    throw error
  }
}

test('small letters, full width and spaces are the same code and number', () => {
  const wide = [...uscc].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('')
  const claim = read({
    uscc: ` ${wide} `,
    legalRepresentativeIdNumber: right.legalRepresentativeIdNumber.toLowerCase(),
  })
  expect(claim.uscc).toBe(uscc)
  expect(claim.by.idNumber.reveal()).toBe(right.legalRepresentativeIdNumber)
})

test('each kind of error has words of its own at its field', () => {
  const wrong = [
    uscc.slice(1),
    `${uscc.slice(0, 17)}I`,
    `C${uscc.slice(1)}`,
    `9X${uscc.slice(2)}`,
    `9199${uscc.slice(4)}`,
    `${uscc.slice(0, 15)}${uscc.charAt(15) === '1' ? '2' : '1'}${uscc.slice(16)}`,
    `${uscc.slice(0, 17)}${uscc.charAt(17) === '1' ? '2' : '1'}`,
  ].map((code) => faultsOf({ uscc: code })[0])
  expect(wrong.map((fault) => fault?.pointer)).toEqual(wrong.map(() => '#/body/uscc'))
  expect(wrong.map((fault) => fault?.code)).toEqual([
    'length',
    'alphabet',
    'department',
    'category',
    'region',
    'organisation_check',
    'final_check',
  ])
  expect(new Set(wrong.map((fault) => fault?.detail.zh)).size).toBe(wrong.length)
})

test('code and number are both told to be wrong at once, and no word quotes name or number', () => {
  const faults = faultsOf({ uscc: 'x', legalRepresentativeIdNumber: `${digits}1` })
  expect(faults.map((fault) => fault.pointer)).toContain('#/body/legalRepresentativeIdNumber')
  expect(faults.map((fault) => fault.pointer)).toContain('#/body/uscc')
  expect(JSON.stringify(faults)).not.toMatch(/欧阳|3309021980/)
})
