import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromDayNumber } from '#shared/kernel/local-date'
import { idNumberCheck, idNumberError, normaliseIdNumber } from './id-number.ts'

const today = '2026-03-02'
const numbers = fc
  .tuple(
    fc.integer({ min: 110_000, max: 829_999 }),
    fc.integer({ min: -25_567, max: 20_000 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, day, order]) => {
    const body = `${region}${fromDayNumber(day).replaceAll('-', '')}${String(order).padStart(3, '0')}`
    return body + idNumberCheck(body)
  })

test('the published example of the standard is right', () => {
  expect(idNumberError('11010519491231002X', today)).toBeUndefined()
  expect(idNumberError('440524188001010014', today)).toBe('birth_date')
})

test('a right number stays right as people type it', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      const typed = ` ${number.slice(0, 6)} ${number.slice(6).toLowerCase()}`
      const wide = [...typed].map((c) => (/\d/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join('')
      expect(normaliseIdNumber(wide)).toBe(number)
      expect(idNumberError(normaliseIdNumber(wide), today)).toBeUndefined()
    }),
  )
})

test('one wrong digit is always found', () => {
  fc.assert(
    fc.property(numbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
      const digit = (Number(number.charAt(at)) + shift) % 10
      expect(idNumberError(`${number.slice(0, at)}${digit}${number.slice(at + 1)}`, today)).toBeDefined()
    }),
  )
})

test('each kind of error is told apart', () => {
  expect(idNumberError('1101051949123100', today)).toBe('length')
  expect(idNumberError('1101051949123I002X', today)).toBe('alphabet')
  expect(idNumberError('110105194913310029', today)).toBe('birth_date')
  expect(idNumberError('110105202603030020', today)).toBe('birth_date')
  expect(idNumberError('110105194912310021', today)).toBe('check')
})
