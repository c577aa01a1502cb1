import { defineError } from '#shared/kernel/domain-error'

export const noColleague = defineError({
  code: 'no_colleague',
  status: 422,
  title: { zh: '只能分派给本行办贷款的同事', en: 'Only a colleague who handles loans can be assigned' },
  detail: {
    zh: '要分派的人不是本行的客户经理或审批人。',
    en: 'Whoever is named is no loan officer or approver of this bank.',
  },
})
export const missingUnclear = defineError({
  code: 'missing_unclear',
  status: 422,
  title: { zh: '缺什么没有写清楚', en: 'It is not clear what is missing' },
  detail: { zh: '有 {count} 处要改，逐条见下。', en: '{count} place(s) need a change; each is listed below.' },
})
