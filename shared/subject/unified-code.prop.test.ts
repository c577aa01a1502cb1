import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runCli } from '#test/support/command-line'
import { checkUnifiedCode, completeUnifiedCode } from './unified-code.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const valid = fc
  .tuple(
    fc.constantFrom('91', '92', '93', '11', '12', '51', '52', '53', 'N2', 'Y1'),
    fc.constantFrom('330902', '330921', '100000', '110000', '650100'),
    fc.string({ unit: fc.constantFrom(...alphabet), minLength: 8, maxLength: 8 }),
  )
  .map((parts) => completeUnifiedCode(parts.join('')))

describe('a unified social credit code', () => {
  it.each(['914403001922038216', '91330100799655058B', '9144030071526726XG', '9111000071093123XX'])(
    '%s is valid',
    (code) => {
      expect(checkUnifiedCode(code)).toEqual({ code, valid: true, errors: [] })
    },
  )

  it.each([
    ['', ['length']],
    ['123', ['length']],
    ['91330100799655058B0', ['length']],
    ['9133010079965505', ['length']],
    ['IOSVZ', ['length', 'alphabet']],
    ['9133010079965505IB', ['alphabet']],
    ['I1330100799655058B', ['alphabet', 'department']],
    ['统330100799655058B', ['length', 'alphabet']],
    ['01330100799655058B', ['department', 'final_check']],
    ['94330100799655058B', ['category', 'final_check']],
    ['91990100799655058B', ['region', 'final_check']],
    ['913301007996550580', ['final_check']],
    ['91330100799655057B', ['organisation_check', 'final_check']],
    ['04990100799655057B', ['department', 'region', 'organisation_check', 'final_check']],
  ])('%s: %j', (code, errors) => {
    expect(checkUnifiedCode(code)).toEqual({ code, valid: false, errors })
  })

  it('is normalised from small and full-width characters and space around', () => {
    expect(checkUnifiedCode('　９１３３０１００７９９６５５０５８ｂ ')).toEqual({
      code: '91330100799655058B',
      valid: true,
      errors: [],
    })
  })

  it('is valid once completed, and normalising it again changes nothing', () => {
    fc.assert(
      fc.property(valid, (code) => {
        expect(checkUnifiedCode(code)).toEqual({ code, valid: true, errors: [] })
        expect(checkUnifiedCode(code.toLowerCase()).code).toBe(code)
      }),
    )
  })

  it('is found wrong when any one character is changed', () => {
    fc.assert(
      fc.property(valid, fc.nat(17), fc.constantFrom(...alphabet), (code, at, other) => {
        if (code.charAt(at) === other) return
        expect(checkUnifiedCode(code.slice(0, at) + other + code.slice(at + 1)).valid).toBe(false)
      }),
    )
  })

  it('gives an answer for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { valid, errors } = checkUnifiedCode(text)
        expect(valid).toBe(errors.length === 0)
      }),
    )
  })
})

describe('npm run uscc', () => {
  it('prints one line a code, in the order given', () => {
    expect(runCli('uscc', ['91330100799655058b', '123'])).toEqual({
      status: 0,
      stdout:
        '{"code":"91330100799655058B","valid":true,"errors":[]}\n{"code":"123","valid":false,"errors":["length"]}\n',
      stderr: '',
    })
  })

  it('says so when no code is given', () => {
    expect(runCli('uscc', [])).toMatchObject({ status: 2, stdout: '' })
  })
})
