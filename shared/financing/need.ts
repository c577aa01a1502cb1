import * as z from 'zod'
import { OrganisationId } from '#shared/identity/organisation'
import { stateForbids } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { MAX_FEN } from '#shared/kernel/fen'
import { idOf } from '#shared/kernel/id'
import { Instant, plusDays } from '#shared/kernel/instant'
import { SecretText } from '#shared/kernel/secret'
import { assertTransition, defineTransitions } from '#shared/kernel/transition'
import { GuaranteeWay, Purpose, RepaymentWay } from '#shared/product/term-codes'

export const NeedId = idOf('need')
export type NeedId = z.infer<typeof NeedId>

export const NeedStatus = z.enum([
  'draft', // 草稿
  'open', // 征集中
  'expired', // 已过期
  'withdrawn', // 已撤回
])
export type NeedStatus = z.infer<typeof NeedStatus>

export const needLife = defineTransitions<NeedStatus>()({
  save: { from: ['draft'], to: 'draft' },
  open: { from: ['draft'], to: 'open' },
  keep: { from: ['open'], to: 'draft' },
  withdraw: { from: ['draft', 'open'], to: 'withdrawn' },
  expire: { from: ['open'], to: 'expired' },
})

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

/** 融资需求. The need is the arbiter of whatever happens to it once. */
export const Need = z.object({
  status: NeedStatus,
  companyId: OrganisationId,
  terms: NeedTerms,
  note: SecretText.nullable(),
  statedAt: Instant,
  /** While it is open: when it ends by itself. */
  expiresAt: Instant.nullable(),
})
export type Need = z.infer<typeof Need>

/** The terms as they are kept: each way once, `credit` first. */
export function toNeedTerms(given: NeedTerms): NeedTerms {
  return { ...given, guaranteeWays: [...new Set(['credit', ...given.guaranteeWays])] }
}

/** An open need whose time is over has ended, also before the sweep has said so. */
export const needStatusAt = ({ status, expiresAt }: Pick<Need, 'status' | 'expiresAt'>, now: Instant): NeedStatus =>
  status === 'open' && expiresAt !== null && expiresAt <= now ? needLife.expire.to : status

type Stated = Pick<Need, 'terms' | 'note'>

/** @throws state_forbids */
export function changeNeed(need: Need, { terms, note }: Stated, now: Instant): Need {
  const status = assertTransition(needLife, 'save', needStatusAt(need, now))
  return { ...need, status, terms: toNeedTerms(terms), note }
}

/** Shows the need, without a name, to every bank. @throws state_forbids */
export function openNeed(need: Need, now: Instant): Need & { expiresAt: Instant } {
  const status = assertTransition(needLife, 'open', needStatusAt(need, now))
  return { ...need, status, expiresAt: plusDays(now, needOpenDays) }
}

/** Takes it back from the banks, or ends it. @throws state_forbids */
export function closeNeed(need: Need, action: 'keep' | 'withdraw', now: Instant): Need {
  const status = assertTransition(needLife, action, needStatusAt(need, now))
  return { ...need, status, expiresAt: null }
}

/** Ends what time has ended. @throws state_forbids, also while its time still runs */
export function expireNeed(need: Need, now: Instant): Need {
  const status = assertTransition(needLife, 'expire', need.status)
  if (needStatusAt(need, now) === status) return { ...need, status, expiresAt: null }
  throw new DomainError(stateForbids, { state: need.status, from: `${need.status} > ${need.expiresAt}` })
}
