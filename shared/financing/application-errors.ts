import { defineError } from '#shared/kernel/domain-error'

export const alreadyApplied = defineError({
  code: 'already_applied',
  status: 409,
  title: { zh: '已经用这个需求申请过这个产品', en: 'You have applied for this product with this need' },
  detail: {
    zh: '申请 {applicationId} 的状态是 {state}，一个需求对一个产品只申请一次。',
    en: 'Application {applicationId} is in state {state}; a need applies for a product once.',
  },
})
export const bankNotHere = defineError({
  code: 'bank_not_here',
  status: 422,
  title: { zh: '这家银行还没有加入平台', en: 'This bank is not on the platform' },
  detail: {
    zh: '这是公开资料里的条款（来源：{source}），不能在这里申请。请直接找{bank}，或申请平台上银行自己发布的产品。',
    en: 'These are published terms (source: {source}) and take no application here. Ask {bank} itself, or apply for a product that a bank here has published.',
  },
})
export const consentNotLive = defineError({
  code: 'consent_not_live',
  status: 409,
  title: { zh: '这份授权不能用于这笔申请', en: 'This consent does not carry the application' },
  detail: {
    zh: '原因：{reason}。请为这家银行、这个需求和这个产品授权（用途为审批，包含登记信息），再用新的授权办理。',
    en: 'Reason: {reason}. Give a consent for this bank, need and product (purpose credit_decision, with identity among its categories), then use that one.',
  },
})
