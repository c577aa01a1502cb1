import * as z from 'zod'
import { operators } from '#shared/fact/limit'
import { ProductHead, Words } from '#shared/product/shelf-card'
import { FactValue, MatchNeed, UsedFact } from './recorded-match.ts'

const Named = z.object({ name: z.string(), words: Words })
const LimitValue = z.union([z.number(), z.boolean(), z.string(), z.array(z.union([z.number(), z.string()])).readonly()])
const asked = { fact: z.string(), op: z.enum(operators), wants: LimitValue }

/** A product as it was matched, and what has become of it since. */
const MatchedProduct = ProductHead.extend({
  /** `changed`: a newer version is on the shelf; `off_shelf`: suspended or retired since. */
  standing: z.enum(['unchanged', 'changed', 'off_shelf']),
  /** Whether somebody can apply to it here and now; never for published terms. */
  canApply: z.boolean(),
})
export type MatchedProduct = z.infer<typeof MatchedProduct>

const Judged = z.object({
  product: MatchedProduct,
  /** The limits that hold. */
  why: z.array(Named),
  /** What only the bank can check; it decides nothing here. */
  bankChecks: z.array(Named),
  preferred: z.array(
    z.object({ ...asked, words: Words, answer: z.enum(['holds', 'fails', 'not_known', 'bank_checks']) }),
  ),
})

/** A missing fact, and who has it. */
const Missing = z.object({
  fact: z.string(),
  label: Words,
  knownBy: z.enum(['platform', 'declared', 'bank']).nullable(),
  provider: Words.nullable(),
})

const NeedChange = z.union([
  z.object({ fact: z.enum(['amount', 'term']), to: z.number() }),
  z.object({ fact: z.literal('guarantee_ways'), to: z.array(z.string()).readonly() }),
  z.object({ fact: z.literal('repayment_way'), to: z.string() }),
])

const Step = z.object({
  fact: z.string(),
  label: Words,
  kind: z.enum(['workable', 'waiting']),
  to: FactValue,
  toWords: Words,
  need: NeedChange.nullable(),
  months: z.number().nullable(),
  date: z.string().nullable(),
})

const EligibleView = Judged.extend({
  price: z.object({
    basis: z.enum(['tier', 'top_of_range', 'from', 'none']),
    way: z.string(),
    rateBp: z.number().nullable(),
    lprDate: z.string().nullable(),
    aprBp: z.number().nullable(),
    totalCostFen: z.number().nullable(),
    feeFen: z.number().nullable(),
    firstInstalmentFen: z.number().nullable(),
  }),
})
const NearMissView = Judged.extend({
  failed: z.array(z.object({ ...asked, has: FactValue, words: Words, used: UsedFact.nullable() })),
  missing: z.array(Missing),
  /** Where one change of the need alone is enough. */
  change: NeedChange.nullable(),
  /** Ways that were checked: each makes the limits hold. */
  ways: z.array(
    z.object({
      kind: z.enum(['workable', 'waiting']),
      steps: z.array(Step),
      date: z.string().nullable(),
      outcome: z.enum(['eligible', 'cannot_tell']),
    }),
  ),
  /** At most two failed limits and a way: 差一点; otherwise 这次贷不了. */
  isNearly: z.boolean(),
})
export type NearMissView = z.infer<typeof NearMissView>
const CannotTellView = Judged.extend({ missing: z.array(Missing) })

const FactView = UsedFact.extend({ fact: z.string(), label: Words, words: Words, providerLabel: Words })

/** A recorded match as its company reads it. */
export const MatchBody = z.object({
  need: MatchNeed,
  lprDate: z.string().nullable(),
  /** What is known and was read, each with its source and day. */
  facts: z.array(FactView),
  /** In the order of rank: annual rate with every fee, promised days to decide, id. No bank can pay for a place. */
  eligible: z.array(EligibleView),
  nearMiss: z.array(NearMissView),
  cannotTell: z.array(CannotTellView),
})
export type MatchBody = z.infer<typeof MatchBody>
