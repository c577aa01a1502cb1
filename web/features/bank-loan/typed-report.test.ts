import { expect, test } from 'vitest'
import { reportBody, type TypedReport, typedFen } from './typed-report.ts'

const blank: TypedReport = {
  ...{
    kind: 'repayment',
    reportId: 'R-1',
    valueDate: '2026-11-24',
    principal: '8,162.85',
    interest: '375',
    penalty: '0',
  },
  ...{ reverses: '', months: '', termMonths: '', rate: '', way: '', grade: '' },
}

test('yuan are read to the fen', () => {
  expect(['8,162.85', '375', '0.1', '1.234', '-1', ''].map(typedFen)).toEqual([816_285, 37_500, 10, null, null, null])
})

test('a report holds what its kind asks for, and nothing else', () => {
  const head = { reportId: 'R-1', valueDate: '2026-11-24' }
  expect(reportBody(blank)).toEqual({
    kind: 'repayment',
    ...head,
    principalFen: 816_285,
    interestFen: 37_500,
    penaltyFen: 0,
  })
  expect(reportBody({ ...blank, kind: 'settlement' })).toEqual({ kind: 'settlement', ...head })
  expect(reportBody({ ...blank, kind: 'grade', grade: 'normal' })).toEqual({ kind: 'grade', ...head, grade: 'normal' })
  expect(reportBody({ ...blank, kind: 'renewal', termMonths: '12', rate: '4.2', way: 'bullet' })).toMatchObject({
    ...{ termMonths: 12, rateBp: 420, repaymentWay: 'bullet' },
  })
})

test('nothing is sent while something is missing', () => {
  expect(reportBody({ ...blank, reportId: 'R 1' })).toBeNull()
  expect(reportBody({ ...blank, valueDate: '' })).toBeNull()
  expect(reportBody({ ...blank, kind: 'reversal' })).toBeNull()
  expect(reportBody({ ...blank, principal: 'x' })).toBeNull()
})
