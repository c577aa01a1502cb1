import * as z from 'zod'
import { OrganisationId } from '#shared/identity/organisation'
import { MAX_FEN } from '#shared/kernel/fen'
import { idOf } from '#shared/kernel/id'
import { Instant } from '#shared/kernel/instant'
import { SecretText } from '#shared/kernel/secret'
import { assertTransition, defineTransitions } from '#shared/kernel/transition'
import { GuaranteeWay, Purpose, RepaymentWay } from '#shared/product/term-codes'

export const NeedId = idOf('need')
export type NeedId = z.infer<typeof NeedId>
export const TakingId = idOf('tak')
export type TakingId = z.infer<typeof TakingId>

export const NeedStatus = z.enum([
  'draft', // 草稿
  'open', // 征集中
  'applied', // 已申请
  'taken', // 已被银行接单
  'routed', // 已由金融办转派
  'closed', // 已结束
  'expired', // 已过期
  'withdrawn', // 已撤回
])
export type NeedStatus = z.infer<typeof NeedStatus>

/**
 * `keep` leads to `applied` where the company has applied with the need, `take` stays open while more takers are allowed,
 * `apply` stays where banks see the need, `free` where they don't.
 */
export const needLife = defineTransitions<NeedStatus>()({
  save: { from: ['draft'], to: 'draft' },
  open: { from: ['draft', 'applied'], to: 'open' },
  keep: { from: ['open', 'routed'], to: 'draft' },
  apply: { from: ['draft', 'open', 'applied', 'taken', 'routed'], to: 'applied' },
  route: { from: ['open'], to: 'routed' },
  take: { from: ['open', 'routed'], to: 'taken' },
  release: { from: ['open', 'routed', 'taken'], to: 'open' },
  free: { from: ['open', 'applied', 'routed', 'taken'], to: 'open' },
  withdraw: { from: ['draft', 'open', 'applied', 'taken', 'routed'], to: 'withdrawn' },
  close: { from: ['draft', 'open', 'applied', 'taken', 'routed'], to: 'closed' },
  expire: { from: ['open', 'routed', 'taken'], to: 'expired' },
})

/** Whether banks know of a need in this state. */
export const isShown = (status: NeedStatus): boolean => needLife.release.from.some((one) => one === status)

/** An open need that nobody took ends after so many days. */
export const needOpenDays = 60

/** What a company asks for. */
export const NeedTerms = z.object({
  amountFen: z.int().min(1).max(MAX_FEN),
  termMonths: z.int().min(1).max(600),
  purpose: Purpose,
  /** What it could offer; `credit` (nothing) is always among them, since whoever offers nothing can still borrow. */
  guaranteeWays: z.array(GuaranteeWay).max(30),
  /** null: any. */
  repaymentWay: RepaymentWay.nullable(),
})
export type NeedTerms = z.infer<typeof NeedTerms>

/** 接单: a bank wants to serve the need, with one of its products; the company confirms, or it lapses. */
export const Taking = z.object({
  takingId: TakingId,
  /** `ended`: the application that came of it ended without a loan. */
  status: z.enum(['pending', 'confirmed', 'lapsed', 'ended']),
  origin: z.enum(['taken', 'routed']),
  bankId: OrganisationId,
  productId: z.string(),
  productVersion: z.int().min(1),
  takenAt: Instant,
  confirmBy: Instant,
  /** The deadline lies in a year without an official calendar yet. */
  provisional: z.boolean(),
})
export type Taking = z.infer<typeof Taking>

/** How many banks may prepare an offer at once. */
export const MaxTakers = z.int().min(1).max(5)

/** 融资需求. The need is the arbiter of whatever happens to it once. */
export const Need = z.object({
  status: NeedStatus,
  companyId: OrganisationId,
  terms: NeedTerms,
  note: SecretText.nullable(),
  statedAt: Instant,
  /** While banks know of it: when it ends by itself. */
  expiresAt: Instant.nullable(),
  maxTakers: MaxTakers,
  takings: z.array(Taking).max(100),
  /** The bank to which the office routed it, and until when it is kept for that one. */
  routedTo: z.object({ bankId: OrganisationId, until: Instant }).nullable(),
  /** Whether the company has applied with it to some bank. */
  hasApplied: z.boolean(),
})
export type Need = z.infer<typeof Need>

type Stated = Pick<Need, 'companyId' | 'terms' | 'note'>

/** A first draft. */
export const stateNeed = (stated: Stated, now: Instant): Need => ({
  status: needLife.save.to,
  ...stated,
  terms: toNeedTerms(stated.terms),
  statedAt: now,
  expiresAt: null,
  maxTakers: 1,
  takings: [],
  routedTo: null,
  hasApplied: false,
})

/** The terms as they are kept: each way once, `credit` first. */
export function toNeedTerms(given: NeedTerms): NeedTerms {
  return { ...given, guaranteeWays: [...new Set(['credit', ...given.guaranteeWays])] }
}

/** A need whose time is over has ended, also before the sweep has said so. */
export const needStatusAt = ({ status, expiresAt }: Pick<Need, 'status' | 'expiresAt'>, now: Instant): NeedStatus =>
  (status === 'open' || status === 'routed') && expiresAt !== null && expiresAt <= now ? needLife.expire.to : status

/** @throws state_forbids */
export function changeNeed(need: Need, { terms, note }: Pick<Need, 'terms' | 'note'>, now: Instant): Need {
  const status = assertTransition(needLife, 'save', needStatusAt(need, now))
  return { ...need, status, terms: toNeedTerms(terms), note }
}
