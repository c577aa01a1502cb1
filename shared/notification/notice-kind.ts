import * as z from 'zod'
import type { Role } from '#shared/kernel/role'
import type { Text } from '#shared/kernel/text'

/** Who of an organisation is told. */
export type Audience = 'company' | 'officer' | 'approver' | 'office'

/** A membership with one of these roles reads what is meant for the audience. */
export const audienceRoles: Readonly<Record<Audience, readonly Role[]>> = {
  company: ['sme_owner', 'sme_staff'],
  officer: ['loan_officer'],
  approver: ['bank_approver'],
  office: ['supervisor'],
}

/** `task`: something is to be done, and the notice stands out until it is. `today`: what it says on its last day. */
type Told = { readonly audience: Audience; readonly task?: true; readonly text: Text; readonly today?: Text }

const told = (audience: Audience, zh: string, en: string): Told => ({ audience, text: { zh, en } })
const task = (audience: Audience, zh: string, en: string, today?: Text): Told => ({
  ...told(audience, zh, en),
  task: true,
  ...(today ? { today } : {}),
})

/** Every kind of notice with its words; the places in braces are names, dates and figures. */
export const noticeKinds = {
  application_taken_up: told(
    'company',
    '{bank}已受理你们对“{product}”的申请。',
    '{bank} has taken up your application for “{product}”.',
  ),
  returned_for_more: task(
    'company',
    '{bank}需要补充 {missing} 项材料，才能继续办理“{product}”。',
    '{bank} needs {missing} more paper(s) to go on with “{product}”.',
  ),
  offer_made: task(
    'company',
    '{bank}对“{product}”给出了要约，请在 {until} 前答复。',
    '{bank} has made an offer for “{product}”; answer it by {until}.',
    {
      zh: '{bank}的要约今天 {untilTime} 到期，还没有答复。',
      en: 'The offer of {bank} runs out today at {untilTime} and has no answer yet.',
    },
  ),
  offer_ran_out: told(
    'company',
    '{bank}的要约已过期，没有答复。',
    'The offer of {bank} has run out without an answer.',
  ),
  signing_ran_out: told(
    'company',
    '接受{bank}的要约后没有在期限内签约，申请已结束。还需要贷款，请另写一个需求。',
    'The offer of {bank} that you accepted was not signed in time; the application is over. For a loan state another need.',
  ),
  application_refused: told(
    'company',
    '{bank}没有通过对“{product}”的申请。理由和可以改进的地方见申请。',
    '{bank} has refused the application for “{product}”. The reasons, and what would change them, are with the application.',
  ),
  no_answer_yet: told(
    'company',
    '{bank}超过时限还没有办理“{product}”，已提醒银行。申请照常有效。',
    '{bank} has not answered on “{product}” in time and was reminded. The application goes on.',
  ),
  application_paused: told(
    'company',
    '对“{product}”的申请已暂停，不会因此被拒绝。可以重新授权后继续。',
    'The application for “{product}” is paused and not refused for it. A new consent lets it go on.',
  ),
  application_ran_out: told(
    'company',
    '对“{product}”的申请已过期：补充材料没有按时交齐。',
    'The application for “{product}” has expired: what was missing did not come in time.',
  ),
  money_paid_out: told(
    'company',
    '{bank}已放款 {amount} 元，首个还款日 {day}。',
    '{bank} has paid out {amount} yuan; the first due day is {day}.',
  ),
  loan_overdue: told(
    'company',
    '{bank}的贷款自 {day} 起逾期。如已还款，请联系银行核对。',
    'The loan of {bank} is overdue since {day}. If you have paid, ask the bank to check.',
  ),
  loan_overdue_over: told(
    'company',
    '{bank}的贷款不再逾期：{cause}。',
    'The loan of {bank} is no longer overdue: {cause}.',
  ),
  report_pulled: told(
    'company',
    '{bank}查询了信用报告（编号 {number}）。',
    '{bank} has pulled a credit report (number {number}).',
  ),
  pull_refused: told(
    'company',
    '{bank}的一次信用报告查询被拒绝：没有有效的授权。',
    'A try of {bank} to pull a credit report was refused: there was no live consent.',
  ),
  need_taken: task(
    'company',
    '{bank}愿意承接你们的融资需求，请在 {until} 前确认或放弃。',
    '{bank} would take your need; confirm it or not by {until}.',
    {
      zh: '{bank}等着你们确认，今天 {untilTime} 截止。',
      en: '{bank} waits for your confirmation until {untilTime} today.',
    },
  ),
  need_ran_out: told('company', '融资需求已过期，没有成交。', 'The need has expired without a loan.'),
  consent_ends_soon: told(
    'company',
    '给{bank}的授权将在 {until} 到期，“{product}”的申请要靠它。到期前重新授权，申请就不会暂停。',
    'Your consent to {bank} ends at {until}, and the application for “{product}” rests on it. A new one before then keeps it going.',
  ),
  consent_ran_out: told('company', '给{bank}的查询授权已到期。', 'The consent that you gave to {bank} has ended.'),

  application_received: task(
    'officer',
    '{company}申请“{product}”，请在 {until} 前受理。',
    '{company} applies for “{product}”; take it up by {until}.',
    {
      zh: '{company}的申请今天 {untilTime} 前要受理。',
      en: 'The application of {company} has to be taken up by {untilTime} today.',
    },
  ),
  application_supplied: told(
    'officer',
    '{company}已补齐“{product}”的材料。',
    '{company} has handed in what was missing for “{product}”.',
  ),
  assigned_to_you: told(
    'officer',
    '{company}对“{product}”的申请分给了你。',
    'The application of {company} for “{product}” is yours.',
  ),
  proposal_sent_back: task(
    'officer',
    '审批人退回了{company}“{product}”的提议。',
    'The approver has sent back the proposal for {company}, “{product}”.',
  ),
  offer_accepted: task(
    'officer',
    '{company}接受了“{product}”的要约，可以签约。',
    '{company} has accepted the offer for “{product}”: it can be signed.',
    {
      zh: '{company}接受的“{product}”要约今天 {untilTime} 前要签约，否则失效。',
      en: 'The offer for “{product}” that {company} accepted lapses unless it is signed by {untilTime} today.',
    },
  ),
  offer_declined: told(
    'officer',
    '{company}没有接受“{product}”的要约。',
    '{company} has declined the offer for “{product}”.',
  ),
  offer_lapsed: told(
    'officer',
    '{company}没有在期限内答复“{product}”的要约。',
    '{company} has not answered the offer for “{product}” in time.',
  ),
  signing_lapsed: told(
    'officer',
    '{company}“{product}”的要约接受后没有在期限内签约，申请已结束。',
    'The offer for “{product}” that {company} accepted was not signed in time; the application is over.',
  ),
  application_withdrawn: told(
    'officer',
    '{company}撤回了对“{product}”的申请。',
    '{company} has withdrawn the application for “{product}”.',
  ),
  application_superseded: told(
    'officer',
    '{company}接受了别家的要约，“{product}”的申请结束。',
    '{company} has accepted another offer; the application for “{product}” is over.',
  ),
  consent_withdrawn: told(
    'officer',
    '{company}撤回了查询授权，依据它的申请已暂停。',
    '{company} has withdrawn its consent; the application that rests on it is paused.',
  ),
  paused_without_consent: told(
    'officer',
    '{company}的授权已到期，依据它的“{product}”申请已暂停。',
    'The consent of {company} has ended; the application for “{product}” that rests on it is paused.',
  ),
  duty_breached: told(
    'officer',
    '{company}“{product}”的申请已超过时限。',
    'The application of {company} for “{product}” is past its deadline.',
  ),
  need_routed: task(
    'officer',
    '金融办把一个融资需求转给了本行，请在 {until} 前承接。',
    'The financial office has routed a need to your bank; take it by {until}.',
  ),
  borrower_overdue: told(
    'officer',
    '{company}的贷款自 {day} 起逾期。',
    'The loan of {company} is overdue since {day}.',
  ),
  borrower_overdue_over: told(
    'officer',
    '{company}的贷款不再逾期：{cause}。',
    'The loan of {company} is no longer overdue: {cause}.',
  ),
  approval_wanted: task(
    'approver',
    '{company}“{product}”的提议等待审批。',
    'The proposal for {company}, “{product}”, waits for an approval.',
  ),
  duty_breached_twice: told(
    'office',
    '{bank}对一个申请超过时限又一个工作日，仍未办理。',
    '{bank} is a working day past its deadline on an application and has still not acted.',
  ),
} as const satisfies Record<string, Told>

type Kind = keyof typeof noticeKinds
const kinds = Object.keys(noticeKinds) as [Kind, ...Kind[]] // the keys of the table above
export const NoticeKind = z.enum(kinds)
export type NoticeKind = z.infer<typeof NoticeKind>

export const wordsOf = (kind: NoticeKind): Told => noticeKinds[kind]

/** What asks for nothing may be left unsaid, if a person wants it so. */
export const MutableKind = NoticeKind.exclude(kinds.filter((kind) => wordsOf(kind).task === true))
