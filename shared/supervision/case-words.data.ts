import type * as z from 'zod'
import type { AfterStep, applicationRefused } from '#shared/financing/application.events'
import type { LoanStanding } from '#shared/financing/loan.events'
import type { AfterNeedStep } from '#shared/financing/need.events'
import type { Text } from '#shared/kernel/text'
import type { LookCase } from './case.ts'

type Code<T> = Extract<T, string>
type Words<K extends string> = Readonly<Record<K, Text>>

const text = (zh: string, en: string): Text => ({ zh, en })

/** What the states of cases are called where a table is taken along; the screens say the same. */
export const caseStateWords = {
  need: {
    draft: text('草稿', 'Draft'),
    open: text('征集中', 'Open'),
    taken: text('已被银行接单', 'Taken'),
    routed: text('已由金融办转派', 'Routed'),
    closed: text('已结束', 'Closed'),
    expired: text('已过期', 'Expired'),
    applied: text('已申请', 'Applied'),
    withdrawn: text('已撤回', 'Withdrawn'),
  } satisfies Words<Code<AfterNeedStep['status']>>,
  application: {
    submitted: text('待受理', 'Submitted'),
    accepted: text('已受理', 'Accepted'),
    due_diligence: text('尽职调查中', 'Due diligence'),
    proposed: text('待审批', 'Proposed'),
    offered: text('已给要约', 'Offered'),
    offer_accepted: text('已接受要约', 'Offer accepted'),
    signed: text('已签约', 'Signed'),
    paid_out: text('已放款', 'Paid out'),
    paused: text('暂停', 'Paused'),
    returned: text('退回补充', 'Returned'),
    refused: text('未通过', 'Refused'),
    withdrawn: text('已撤回', 'Withdrawn'),
    expired: text('已过期', 'Expired'),
    declined: text('要约未接受', 'Declined'),
    superseded: text('已接受别的要约', 'Superseded'),
  } satisfies Words<Code<AfterStep['status']>>,
  loan: {
    active: text('还款中', 'Repaying'),
    extended: text('已展期', 'Extended'),
    renewed: text('已续贷', 'Renewed'),
    settled: text('已结清', 'Settled'),
    written_off: text('已核销', 'Written off'),
  } satisfies Words<Code<z.infer<typeof LoanStanding>['status']>>,
  look: {
    pulled: text('已查询', 'Pulled'),
    refused: text('查询被拒绝', 'Refused'),
  } satisfies Words<LookCase['kind']>,
}

type RefusalCode = z.infer<typeof applicationRefused.data>['reasons'][number]['code']

/** Why banks refuse, as a ranking names it. */
export const refusalWords: Words<RefusalCode> = {
  rule_not_met: text('不符合产品条件', 'Conditions of the product not met'),
  repayment_capacity: text('还款能力不足', 'Ability to repay too low'),
  debt_too_high: text('负债过高', 'Too much debt'),
  collateral_insufficient: text('担保不足', 'Not enough security'),
  purpose_not_supported: text('用途不支持', 'Purpose not served'),
  information_untrue: text('信息不实', 'Information untrue'),
  business_not_verified: text('经营情况无法核实', 'Business could not be verified'),
  quota_used_up: text('额度已用完', 'Quota used up'),
  documents_not_supplied: text('未按要求补充材料', 'Documents not handed in'),
}

/** The words of a table of codes; a code that it lacks is shown as it stands. */
export const wordFor = (words: Readonly<Record<string, Text>>, code: string): Text =>
  (Object.hasOwn(words, code) ? words[code] : undefined) ?? text(code, code)
