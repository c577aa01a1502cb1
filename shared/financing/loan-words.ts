import type { Text } from '#shared/kernel/text'

/** By which rules a loan's days and amounts are reckoned; shown wherever its schedule is. */
export const loanRules: readonly Text[] = [
  {
    zh: '还款日：每月与放款日相同的日子；当月没有这一天的，为当月最后一天。银行另定首个还款日的，从那天起按月推算。',
    en: 'Due days: the day of the payout in each month, or the month’s last where it has no such day; where the bank set another first due day, counted from that one.',
  },
  {
    zh: '每期按整月计息：剩余本金 × 年利率 ÷ 12，四舍五入到分；最后一期补足零头，本金合计正好等于放款金额。',
    en: 'Each period bears a whole month of interest: outstanding x yearly rate / 12, half-up to the fen; the last one takes the rounding, so that the principal adds up to what was paid out.',
  },
  {
    zh: '还款日不是工作日的，下一个工作日还清不算逾期；过了那天，逾期天数从原还款日起算。',
    en: 'A due day that is no working day may be met on the next one; after that, days overdue count from the due day itself.',
  },
  {
    zh: '提前还款：所还本金从上个还款日起按天计息（一年 360 天），随本金付清；期限不变，以后各期减少。',
    en: 'Early repayment: its principal bears interest by the day since the last due day (a year of 360 days), paid with it; the last day stays and the instalments fall.',
  },
  {
    zh: '利率在整个期限内不变；按 LPR 定价的，以报价时所用的 LPR 日期为准。',
    en: 'The rate is fixed for the whole term; a price tied to the LPR stays with the LPR date that the offer used.',
  },
]
