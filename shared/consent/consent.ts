import * as z from 'zod'
import { OrganisationId, PersonId } from '#shared/identity/organisation'
import { defineError } from '#shared/kernel/domain-error'
import { idOf } from '#shared/kernel/id'
import { Instant } from '#shared/kernel/instant'
import { defineTransitions } from '#shared/kernel/transition'

export const ConsentId = idOf('con')
export type ConsentId = z.infer<typeof ConsentId>

/** 授权类别: the unit of consent. Sensitive ones are ticked one by one, never in a bundle. */
export const ConsentCategory = z.enum([
  'identity', // 登记
  'penalties_and_lists', // 处罚与名单
  'judicial', // 司法
  'recognition', // 荣誉与认定
  'public_credit', // 公共信用评价：等级和分数
  'tax', // 税务（敏感）
  'social_insurance', // 社会保险（敏感）
  'housing_fund', // 住房公积金（敏感）
  'property', // 资产（敏感）
  'declared', // 自述（敏感）
])
export type ConsentCategory = z.infer<typeof ConsentCategory>

export const sensitiveCategories: readonly ConsentCategory[] = [
  'tax',
  'social_insurance',
  'housing_fund',
  'property',
  'declared',
]

/** Why a bank may look: for a decision on an application, or to look after a live loan. */
export const Purpose = z.enum(['credit_decision', 'loan_monitoring'])
export type Purpose = z.infer<typeof Purpose>

const NeedId = idOf('need')
const ProductId = idOf('prd')

/** What a consent is about. For each such scope the newest consent counts, and no other. */
export const ConsentScope = z.object({
  companyId: OrganisationId,
  bankId: OrganisationId,
  needId: NeedId,
  productId: ProductId,
  purpose: Purpose,
})
export type ConsentScope = z.infer<typeof ConsentScope>

/** The most that a consent may say. */
export const consentBounds = { dataMonths: 60, days: 365, keptDays: 1825, useLimit: 100 } as const

/** How far it reaches. */
const reach = {
  categories: z.array(ConsentCategory).min(1).max(ConsentCategory.options.length),
  /** Months back from the pull that the data may reach. */
  dataMonths: z.int().min(1).max(consentBounds.dataMonths),
  /** Days for which the bank may keep what it pulled, after the decision. */
  keptDays: z.int().min(1).max(consentBounds.keptDays),
  /** null: as often as needed until it ends. */
  useLimit: z.int().min(1).max(consentBounds.useLimit).nullable(),
}

/** What an owner agrees to; `days` count from the moment of giving. */
export const ConsentTerms = z.strictObject({
  ...ConsentScope.omit({ companyId: true }).shape,
  ...reach,
  days: z.int().min(1).max(consentBounds.days),
})
export type ConsentTerms = z.infer<typeof ConsentTerms>

export const ConsentStatus = z.enum([
  'live', // 有效
  'withdrawn', // 已撤回
  'ended', // 已到期或被新授权替代
])
export type ConsentStatus = z.infer<typeof ConsentStatus>
export const consentLife = defineTransitions<ConsentStatus>()({
  withdraw: { from: ['live'], to: 'withdrawn' },
  end: { from: ['live'], to: 'ended' },
})

const Name = z.object({ zh: z.string(), en: z.string() })

/** 授权: given by a company's owner to one bank. What holds is judged against `now`, never by the status alone. */
export const Consent = z.object({
  status: ConsentStatus,
  uscc: z.string(),
  ...ConsentScope.shape,
  ...reach,
  /** As they were when it was given. */
  bankName: Name,
  productName: Name,
  givenAt: Instant,
  givenBy: PersonId,
  endsAt: Instant,
  withdrawnAt: Instant.nullable(),
  /** SHA-256 of the canonical text that was shown and agreed to. */
  receiptHash: z.string(),
})
export type Consent = z.infer<typeof Consent>

/** Each way in which a pull fails for want of consent, said to the bank and kept for the company. */
export const RefusedPull = z.enum([
  'not_given',
  'other_bank',
  'other_application',
  'other_purpose',
  'withdrawn',
  'ended',
  'keeping_over',
  'application_over',
  'category_not_covered',
  'data_too_old',
  'used_up',
])
export type RefusedPull = z.infer<typeof RefusedPull>

export const noConsent = defineError({
  code: 'no_consent',
  status: 403,
  title: { zh: '没有有效的授权', en: 'There is no live consent' },
  detail: {
    zh: '原因：{reason}。这次尝试已记录，企业看得到。',
    en: 'Reason: {reason}. This try has been recorded; the company sees it.',
  },
})
export const consentTextDiffers = defineError({
  code: 'consent_text_differs',
  status: 409,
  title: { zh: '授权书内容已变', en: 'The text of the consent has changed' },
  detail: {
    zh: '你同意的不是现在这份授权书。请重新看过内容再同意。',
    en: 'What you agreed to is not the text as it stands. Read it again, then agree.',
  },
})
