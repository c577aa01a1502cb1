import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { annualRates, parseFlows } from '#infra/local/cli/cash-flows'

// Published worked examples of annual rates, each recomputed by two independent solvers (50-digit bisection, Brent).
type Row = { id: string; convention: string; expected_apr_percent: string; tolerance: string }
const rows: Row[] = parse(readFileSync(new URL('apr-cases.csv', import.meta.url)), { columns: true })

const regular = (periodsPerYear: number, payout: number, ...series: [at: number, amount: number, times: number][]) => ({
  periodsPerYear,
  flows: [{ at: 0, amount: -payout }, ...series.map(([at, amount, times]) => ({ at, amount, times }))],
})
const dated = (...flows: [date: string, amount: number][]) => ({
  flows: flows.map(([date, amount]) => ({ date, amount })),
})
/** n equal monthly payments of a total: 105.50 over 12 months. */
const monthly = (payout: number, payment: number, times: number) => regular(12, payout, [1, payment, times])

const inputs: Record<string, unknown> = {
  'regz-j-1-i': monthly(5000, 230, 24),
  'regz-j-2-i': regular(12, 5000, [1, 250, 1], [2, 230, 23]),
  'regz-j-4-i': regular(12, 5000, [1, 250, 1], [2, 230, 22], [24, 280, 1]),
  'regz-j-5-i': regular(365 / 255, 1000, [1, 1080, 1]),
  'regz-j-5-ii': regular(2, 1000, [1, 1044, 1]),
  'regz-j-5-iv': regular(1, 1000, [2, 1240, 1]),
  'regz-h-10': monthly(6107.5, 211.23, 36),
  'regz-h-14': monthly(44002, 558.77, 360),
  'eu98-1-days': dated(['1994-01-01', -1000], ['1995-07-01', 1200]),
  'eu98-2-days': dated(['1994-01-01', -950], ['1995-07-01', 1200]),
  'eu98-2-years': regular(2, 950, [3, 1200, 1]),
  'eu98-4-days': dated(['1994-01-01', -1000], ['1994-04-01', 272], ['1994-07-01', 272], ['1995-01-01', 544]),
  'eu98-4-years': regular(4, 1000, [1, 272, 1], [2, 272, 1], [4, 544, 1]),
  'com2005-3': monthly(5940, 149.31, 48),
  'com2005-4': monthly(6000, 150.56, 48),
  'xl-xirr': dated(
    ['2008-01-01', -10000],
    ['2008-03-01', 2750],
    ['2008-10-30', 4250],
    ['2009-02-15', 3250],
    ['2009-04-01', 2750],
  ),
  'xl-rate': monthly(8000, 200, 48),
  'mortgage-100k-6-30': monthly(100000, 599.55, 360),
  'brueggeman-3pts': monthly(58200, 617.17, 360),
  'aprtab-12-10': monthly(100, 105.5 / 12, 12),
  'aprtab-12-12': monthly(100, 106.62 / 12, 12),
  'aprtab-24-12': monthly(100, 112.98 / 24, 24),
  'aprtab-36-10': monthly(100, 116.16 / 36, 36),
  'aprtab-48-10': monthly(100, 121.74 / 48, 48),
  'aprtab-48-12': monthly(100, 126.4 / 48, 48),
  'aprtab-60-12': monthly(100, 133.47 / 60, 60),
  'cn-inst-12-0.6': monthly(12000, 1072, 12),
  'cn-inst-12-0.5': monthly(12000, 1060, 12),
}

/** Rows with odd periods: Regulation Z counts part of a period with simple interest, which no list of regular flows has. */
const leftOut: Record<string, string> = {
  'regz-j-1-iii': 'the first payment comes 6/15 of a half month after the advance',
  'regz-j-1-iv': 'the first payment comes one quarter and 39/90 after the advance',
  'regz-j-2-ii': 'the first payment comes one period of 4 weeks and 5/28 after the advance',
  'regz-j-3-ii': 'the first payment comes 8/14 of a fortnight after the advance',
  'regz-j-6-i': 'four series whose dates are put off by two weeks',
  'regz-j-7-i': 'three advances at odd times before the first payment',
}

describe('annual rates of published cases', () => {
  it('takes every row of the table, or leaves it out by name with the reason', () => {
    expect([...Object.keys(inputs), ...Object.keys(leftOut)].sort()).toEqual(rows.map(({ id }) => id).sort())
  })

  it.each(rows.filter(({ id }) => id in inputs))('agrees with $id within its tolerance', (row) => {
    const rates = annualRates(parseFlows(inputs[row.id]))
    const percent = row.convention === 'eu_effective' ? rates.compoundPercent : rates.simplePercent
    expect(Math.abs(percent - Number(row.expected_apr_percent))).toBeLessThanOrEqual(Number(row.tolerance))
  })
})
