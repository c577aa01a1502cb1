import * as z from 'zod'
import { dayNumber, isLocalDate } from '#shared/kernel/local-date'
import { compoundRate, type PeriodicFlow, periodRate, simpleRate } from '#shared/product/annual-rate'
import { placedFaults } from '#shared/product/published-terms-file'
import { InputError } from './read-json.ts'

const amount = z.number().refine((value) => value !== 0, { error: 'must not be 0' })
const RegularFlows = z.strictObject({
  periodsPerYear: z.number().positive().max(366),
  flows: z
    .array(z.strictObject({ at: z.int().min(0).max(10_000), amount, times: z.int().min(1).max(10_000).default(1) }))
    .min(2)
    .max(10_000),
})
const DatedFlows = z.strictObject({
  flows: z
    .array(
      z.strictObject({ date: z.string().refine(isLocalDate, { error: 'must be a day such as 2026-11-24' }), amount }),
    )
    .min(2)
    .max(10_000),
})

export type CashFlows = {
  readonly convention: 'regular' | 'dated'
  readonly periodsPerYear: number
  readonly flows: readonly PeriodicFlow[]
}

function parse<T>(schema: z.ZodType<T>, content: unknown): T {
  const parsed = schema.safeParse(content)
  if (!parsed.success) throw new InputError(placedFaults('input', parsed.error).join('\n'))
  return parsed.data
}

/** Reads the input of `apr`; flows with `periodsPerYear` are regular, the others dated. */
export function parseFlows(content: unknown): CashFlows {
  if (typeof content === 'object' && content !== null && 'periodsPerYear' in content) {
    const { periodsPerYear, flows } = parse(RegularFlows, content)
    const each = flows.flatMap(({ at, amount: value, times }) =>
      Array.from({ length: times }, (_, index) => ({ period: at + index, amount: value })),
    )
    return { convention: 'regular', periodsPerYear, flows: each }
  }
  const { flows } = parse(DatedFlows, content)
  const first = Math.min(...flows.map(({ date }) => dayNumber(date)))
  const each = flows.map(({ date, amount: value }) => ({ period: (dayNumber(date) - first) / 365, amount: value }))
  return { convention: 'dated', periodsPerYear: 1, flows: each }
}

/** One rate fits only where everything is paid out before anything comes back. */
function checkOrder(flows: readonly PeriodicFlow[]): void {
  const out = flows.filter((flow) => flow.amount < 0).map(({ period }) => period)
  const back = flows.filter((flow) => flow.amount > 0).map(({ period }) => period)
  if (out.length === 0 || back.length === 0) {
    throw new InputError('input.flows: at least one amount must be negative (paid out) and one positive (paid back)')
  }
  if (Math.max(...out) > Math.min(...back)) {
    throw new InputError(
      'input.flows: every payment out must come before the first one back, else more than one rate may fit',
    )
  }
}

const percent = (rate: number): number => Math.round(rate * 1e11) / 1e9
const bp = (rate: number): number => Math.floor(rate * 10_000 + 0.5)

/** @throws InputError where the flows have no rate */
export function annualRates({ convention, periodsPerYear, flows }: CashFlows) {
  checkOrder(flows)
  const rate = periodRate(flows)
  if (rate === null) throw new InputError('input.flows: no rate above -99 % and up to 10,000 % a period fits')
  const compound = compoundRate(rate, periodsPerYear)
  const simple = convention === 'regular' ? simpleRate(rate, periodsPerYear) : 12 * ((1 + compound) ** (1 / 12) - 1)
  return {
    convention,
    simplePercent: percent(simple),
    compoundPercent: percent(compound),
    simpleBp: bp(simple),
    compoundBp: bp(compound),
  }
}
