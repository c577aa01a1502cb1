import type { Text } from '#shared/kernel/text'
import {
  iconAlertTriangle,
  iconArchive,
  iconArrowBackUp,
  iconArrowFork,
  iconBan,
  iconBuildingStore,
  iconCheck,
  iconCircleCheck,
  iconClockOff,
  iconHandGrab,
  iconPencil,
  iconPlayerPause,
  iconQuestionMark,
  iconSend,
  iconSpeakerphone,
  iconUser,
  iconUserCheck,
} from './icons.data.ts'
import type { Tone } from './palette.ts'

/** Who reads: the colour says whose move it is, so it may differ. */
export type Viewer = 'company' | 'bank'

export type StateRow = {
  readonly word: Text
  readonly tone: Tone | Readonly<Record<Viewer, Tone>>
  readonly icon: readonly string[]
}

const row = (zh: string, en: string, tone: StateRow['tone'], icon: readonly string[]): StateRow => ({
  word: { zh, en },
  tone,
  icon,
})
/** It moves for the company, and waits for the bank. */
const banksMove = { company: 'sea', bank: 'lamp' } as const

/**
 * Every state that a reader meets: word, colour, icon. Each state of a transition table has its row here, and no other;
 * objects get their rows when they are built. A `{count}` in a word is filled by who shows it.
 */
export const stateVocabulary = {
  need: {
    draft: row('草稿', 'Draft', 'gray', iconPencil),
    open: row('征集中', 'Open', 'sea', iconSpeakerphone),
    taken: row('已被银行接单', 'Taken', banksMove, iconHandGrab),
    routed: row('已由金融办转派', 'Routed', banksMove, iconArrowFork),
    closed: row('已结束', 'Closed', 'gray', iconCircleCheck),
    expired: row('已过期', 'Expired', 'gray', iconClockOff),
    applied: row('已申请', 'Applied', 'sea', iconSend),
    withdrawn: row('已撤回', 'Withdrawn', 'gray', iconArrowBackUp),
  },
  product: {
    draft: row('草稿', 'Draft', 'gray', iconPencil),
    in_review: row('待复核', 'In review', banksMove, iconUserCheck),
    published: row('已上架', 'On the shelf', 'moss', iconBuildingStore),
    suspended: row('已暂停', 'Suspended', 'lamp', iconPlayerPause),
    retired: row('已下架', 'Retired', 'gray', iconArchive),
  },
  match: {
    eligible: row('能贷', 'Eligible', 'moss', iconCheck),
    near_miss: row('差 {count} 条', 'Near miss: {count}', 'lamp', iconAlertTriangle),
    cannot_tell: row('缺 {count} 项信息', 'Cannot tell: {count} missing', 'gray', iconQuestionMark),
    not_this_time: row('这次贷不了', 'Not this time', 'gray', iconBan),
    bank_checks: row('银行自己核实', 'Bank checks', 'gray', iconUser),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, StateRow>>>>

export type StateObject = keyof typeof stateVocabulary
export type StateOf<O extends StateObject> = keyof (typeof stateVocabulary)[O] & string
