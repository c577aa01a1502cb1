import { iconAlertTriangle, iconBan, iconCheck, iconQuestionMark, iconUser } from './icons.data.ts'
import { stateRow as row } from './state-row.ts'

/** What a match says of a product; in a file of its own, since the match is reckoned in the browser. */
export const matchStates = {
  eligible: row('能贷', 'Eligible', 'moss', iconCheck),
  near_miss: row('差 {count} 条', 'Near miss: {count}', 'lamp', iconAlertTriangle),
  cannot_tell: row('缺 {count} 项信息', 'Cannot tell: {count} missing', 'gray', iconQuestionMark),
  not_this_time: row('这次贷不了', 'Not this time', 'gray', iconBan),
  bank_checks: row('银行自己核实', 'Bank checks', 'gray', iconUser),
} as const
