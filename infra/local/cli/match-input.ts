import * as z from 'zod'
import { valueFault } from '#shared/fact/check-value'
import type { FactValue } from '#shared/fact/limit'
import { vocabulary } from '#shared/fact/vocabulary'
import { MAX_FEN, yuanToFen } from '#shared/kernel/fen'
import type { Facts, MatchNeed } from '#shared/matching/match-answer'
import type { LoanProduct } from '#shared/product/loan-product'
import { parsePublishedTerms, placedFaults } from '#shared/product/published-terms-file'
import { InputError, readJson } from './read-json.ts'

const code = z.string().min(1).max(80)

const FileNeed = z.strictObject({
  amountYuan: z
    .number()
    .positive()
    .refine((yuan) => yuanToFen(yuan) !== null, { error: 'must be yuan with at most two decimals' })
    .refine((yuan) => yuan <= MAX_FEN / 100, { error: 'must be at most 10 billion yuan' }),
  termMonths: z.int().min(1).max(600),
  purpose: code,
  guaranteeWays: z.array(code).max(60),
  repaymentWay: z.string().max(80).nullish(),
})

/** null is as good as absent: not known. */
const FileProfile = z.strictObject({
  uscc: z.string().max(80).nullish(),
  facts: z.record(z.string(), z.unknown()).superRefine((facts, context) => {
    for (const [name, value] of Object.entries(facts)) {
      const fact = vocabulary.get(name)
      const message = fact === undefined ? 'unknown fact' : value === null ? undefined : valueFault(fact, value)?.en
      if (message !== undefined) context.addIssue({ code: 'custom', path: [name], message })
    }
  }),
})

function parse<T>(root: string, schema: z.ZodType<T>, content: unknown): T {
  const parsed = schema.safeParse(content)
  if (!parsed.success) throw new InputError(placedFaults(root, parsed.error).join('\n'))
  return parsed.data
}

/** Every value has passed `valueFault` for its fact, so that it is a FactValue. */
const isFactValue = (value: unknown): value is FactValue => value !== null && value !== undefined

export function readProducts(file: string): readonly LoanProduct[] {
  const { products, faults } = parsePublishedTerms(readJson('products', file))
  if (products === null) throw new InputError(faults.join('\n'))
  return products
}

/** The file's facts and no others: what it leaves out is not known, also where it would follow from the need. */
export function readFacts(file: string): Facts {
  const { facts } = parse('profile', FileProfile, readJson('profile', file))
  const known = Object.entries(facts).filter((entry): entry is [string, FactValue] => isFactValue(entry[1]))
  return {
    ...Object.fromEntries([...vocabulary.keys()].map((name) => [name, undefined])),
    ...Object.fromEntries(known),
  }
}

export function readNeed(file: string): MatchNeed {
  const need = parse('need', FileNeed, readJson('need', file))
  return {
    amountFen: Math.round(need.amountYuan * 100),
    termMonths: need.termMonths,
    purpose: need.purpose,
    guaranteeWays: need.guaranteeWays,
    repaymentWay: need.repaymentWay || null,
  }
}
