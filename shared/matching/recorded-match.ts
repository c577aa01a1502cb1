import * as z from 'zod'
import { OrganisationId } from '#shared/identity/organisation'
import { idOf } from '#shared/kernel/id'
import { Instant } from '#shared/kernel/instant'
import { isLocalDate, type LocalDate } from '#shared/kernel/local-date'
import type { CompiledCatalogue } from './compiled-catalogue.ts'
import type { Facts, MatchAnswer } from './match-answer.ts'
import { matchProducts } from './match-products.ts'

export const MatchId = idOf('mat')
export type MatchId = z.infer<typeof MatchId>
/** A need, as the matching context knows it. */
export const MatchedNeedId = idOf('need')

export const FactValue = z.union([z.number(), z.boolean(), z.string(), z.array(z.string()).readonly()])
const Day = z.custom<LocalDate>((value) => typeof value === 'string' && isLocalDate(value))

export const MatchNeed = z.object({
  amountFen: z.int(),
  termMonths: z.int(),
  purpose: z.string(),
  guaranteeWays: z.array(z.string()).readonly(),
  repaymentWay: z.string().nullable(),
})

/** A fact as it was when the match was made. */
export const UsedFact = z.object({
  value: FactValue,
  source: z.enum(['platform', 'declared']),
  /** The day that the value is of. */
  asOf: z.string(),
  provider: z.string().nullable(),
})
export type UsedFact = z.infer<typeof UsedFact>

/** All that a match rests on besides the catalogue: enough to compute it again. */
export const MatchInputs = z.object({
  need: MatchNeed,
  facts: z.record(z.string(), UsedFact),
  lpr: z.object({ date: z.string(), oneYearBp: z.int(), fiveYearBp: z.int() }).nullable(),
  today: Day,
})
export type MatchInputs = z.infer<typeof MatchInputs>

export const MatchCounts = z.object({ eligible: z.int(), nearMiss: z.int(), cannotTell: z.int() })

/** 匹配: a recorded answer. It never changes; what it said can be computed again at any time. */
export const Match = z.object({
  status: z.literal('recorded'),
  needId: MatchedNeedId,
  needVersion: z.int().min(1),
  companyId: OrganisationId,
  catalogueVersion: z.int().min(0),
  ruleVersion: z.string(),
  /** SHA-256 of the canonical answer. */
  answerHash: z.string().length(64),
  counts: MatchCounts,
  recordedAt: Instant,
})
export type Match = z.infer<typeof Match>

export const factValues = (facts: MatchInputs['facts']): Facts =>
  Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]))

/** The answer to recorded inputs: the same at any time. */
export const answerOf = (catalogue: CompiledCatalogue, { need, facts, lpr }: MatchInputs): MatchAnswer =>
  matchProducts(catalogue, factValues(facts), need, lpr)

export const countsOf = ({ eligible, nearMiss, cannotTell }: MatchAnswer): z.infer<typeof MatchCounts> => ({
  eligible: eligible.length,
  nearMiss: nearMiss.length,
  cannotTell: cannotTell.length,
})
