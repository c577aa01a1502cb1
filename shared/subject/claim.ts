import { defineError } from '#shared/kernel/domain-error'

/** How often a claim may be tried: by one person in an hour, for one code in a day. */
export const claimTries = {
  person: { limit: 5, windowMinutes: 60 },
  company: { limit: 10, windowMinutes: 24 * 60 },
} as const

export const companyNotRegistered = defineError({
  code: 'company_not_registered',
  status: 422,
  title: { zh: '登记信息里没有这家企业', en: 'This company is not in the registry' },
  detail: {
    zh: '代码本身没有写错，但市场监督管理局还没有送来它的登记信息。请核对营业执照；新设企业请过一个工作日再试。',
    en: 'The code is well-formed, but Market Regulation has not delivered a registration for it. Check the licence; a new company may try again after one working day.',
  },
})
export const representativeDiffers = defineError({
  code: 'representative_differs',
  status: 422,
  title: { zh: '与登记的法定代表人不一致', en: 'Not the registered legal representative' },
  detail: {
    zh: '姓名和公民身份号码要与登记的法定代表人完全一致。刚变更的，请等登记信息更新后再试。',
    en: 'Name and ID number must both be those of the registered legal representative. After a change, try again when the registry has it.',
  },
})
export const companyClaimed = defineError({
  code: 'company_claimed',
  status: 409,
  title: { zh: '这家企业已经有人认领', en: 'This company has been claimed' },
  detail: {
    zh: '请让已认领的管理员邀请你成为成员。',
    en: 'Ask its administrator to invite you as a member.',
  },
})
