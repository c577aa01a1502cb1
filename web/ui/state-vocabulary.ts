import { financingStates } from './financing-states.ts'
import {
  iconArchive,
  iconArrowBackUp,
  iconBuildingStore,
  iconCalendarOff,
  iconCircleCheck,
  iconClock,
  iconClockOff,
  iconFileCheck,
  iconFileOff,
  iconFileX,
  iconHourglass,
  iconMail,
  iconMailOpened,
  iconMessageReport,
  iconPencil,
  iconPlayerPause,
  iconPlug,
  iconPlugX,
  iconReplace,
  iconShieldCheck,
  iconTool,
  iconUserCheck,
  iconUserShare,
} from './icons.data.ts'
import { matchStates } from './match-states.ts'
import { banksMove, stateRow as row, type StateRow } from './state-row.ts'

/**
 * Every state that a reader meets: word, colour, icon. Each state of a transition table has its row here, and no other;
 * objects get their rows when they are built. What stands in braces is filled by who shows it.
 */
export const stateVocabulary = {
  ...financingStates,
  product: {
    draft: row('草稿', 'Draft', 'gray', iconPencil),
    in_review: row('待复核', 'In review', banksMove, iconUserCheck),
    published: row('已上架', 'On the shelf', 'moss', iconBuildingStore),
    suspended: row('已暂停', 'Suspended', 'lamp', iconPlayerPause),
    retired: row('已下架', 'Retired', 'gray', iconArchive),
  },
  match: matchStates,
  /** 公共信用记录. */
  record: {
    in_force: row('有效', 'In force', 'gray', iconFileCheck),
    superseded: row('已被更正', 'Superseded', 'gray', iconReplace),
    withdrawn: row('已撤销', 'Withdrawn', 'gray', iconFileOff),
    disputed: row('异议核查中', 'Disputed', 'lamp', iconMessageReport),
    repair_under_way: row('修复审核中', 'Repair under way', 'sea', iconTool),
    repaired: row('已修复', 'Repaired', 'moss', iconShieldCheck),
    period_over: row('公示期满', 'Period over', 'gray', iconCalendarOff),
    late: row('晚到 {count} 天', 'Late: {count}d', 'lamp', iconHourglass),
    rejected: row('退回 {count} 行', 'Rejected: {count}', 'coral', iconFileX),
  },
  consent: {
    live: row('有效', 'Live', 'moss', iconShieldCheck),
    withdrawn: row('已撤回', 'Withdrawn', 'gray', iconArrowBackUp),
    ended: row('已到期', 'Ended', 'gray', iconClockOff),
  },
  member: {
    joined: row('已加入', 'Joined', 'gray', iconUserCheck),
    invited: row('等对方接受', 'Invited', 'sea', iconMail),
    away: row('有人代班', 'Away, with a stand-in', 'lamp', iconUserShare),
  },
  client: {
    active: row('使用中', 'Active', 'moss', iconPlug),
    revoked: row('已停用', 'Revoked', 'gray', iconPlugX),
  },
  notice: {
    due_today: row('今天截止', 'Due today', 'lamp', iconClock),
    to_do: row('要处理', 'To do', 'lamp', iconHourglass),
    unread: row('未读', 'Unread', 'sea', iconMail),
    read: row('已读', 'Read', 'gray', iconMailOpened),
    done: row('已处理', 'Done', 'gray', iconCircleCheck),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, StateRow>>>>

export type StateObject = keyof typeof stateVocabulary
export type StateOf<O extends StateObject> = keyof (typeof stateVocabulary)[O] & string
