import { describe, expect, it } from 'vitest'
import { runCli } from '#test/support/command-line'
import { annualRates, parseFlows } from './cash-flows.ts'

const apr = (input: unknown) => runCli('apr', [], JSON.stringify(input))
const out = { at: 0, amount: -5000 }

describe('npm run apr', () => {
  it('gives both conventions for regular flows', () => {
    const { status, stdout } = apr({ periodsPerYear: 12, flows: [out, { at: 1, amount: 230, times: 24 }] })
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      convention: 'regular',
      simplePercent: 9.685708062,
      compoundPercent: 10.127465263,
      simpleBp: 969,
      compoundBp: 1013,
    })
  })

  it('explains its input', () => {
    expect(runCli('apr', ['--help'])).toMatchObject({ status: 0, stderr: '' })
  })

  it.each([
    [{ periodsPerYear: 0, flows: [out, { at: 1, amount: 1 }] }, 'input.periodsPerYear: '],
    [{ periodsPerYear: 12, flows: [out, { at: 1.5, amount: 1 }] }, 'input.flows[1].at: '],
    [{ periodsPerYear: 12, flows: [out, { at: 1, amount: -1 }] }, 'input.flows: at least one amount must be negative'],
    [
      {
        periodsPerYear: 12,
        flows: [
          { at: 0, amount: 1 },
          { at: 1, amount: -1 },
        ],
      },
      'input.flows: every payment out must come before',
    ],
    [
      {
        periodsPerYear: 12,
        flows: [
          { at: 0, amount: -1 },
          { at: 1, amount: 1e9 },
        ],
      },
      'input.flows: no rate',
    ],
    [
      {
        flows: [
          { date: '2026-02-30', amount: -1 },
          { date: '2026-03-30', amount: 1 },
        ],
      },
      'input.flows[0].date: must be a day',
    ],
    [[], 'input: '],
  ])('refuses %j with the place', (input, message) => {
    expect(() => annualRates(parseFlows(input))).toThrow(message)
  })

  it('ends with 2 and prints nothing else where the input cannot be used', () => {
    const { status, stdout, stderr } = apr([])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('input: ')
  })
})
