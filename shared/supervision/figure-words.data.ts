import type { Text } from '#shared/kernel/text'
import type { FigureId } from './figures.ts'

/** Every figure with its name and its definition, as the screens show it and the exports carry it. */
export const figureWords: Readonly<Record<FigureId, { readonly label: Text; readonly definition: Text }>> = {
  needs: {
    label: { zh: '融资需求', en: 'Needs' },
    definition: {
      zh: '已向银行公开或已用于申请的需求数；按需求写下的日期计入期间。',
      en: 'Needs that were opened to banks or applied with; in the period of the day on which they were stated.',
    },
  },
  needs_amount: {
    label: { zh: '需求金额', en: 'Amount needed' },
    definition: { zh: '这些需求的金额合计。', en: 'Their amounts together.' },
  },
  needs_taken_back: {
    label: { zh: '已收回', en: 'Taken back' },
    definition: {
      zh: '公开过、现在由企业收回的需求。',
      en: 'Needs that were open and that the company has taken back.',
    },
  },
  needs_open: {
    label: { zh: '征集中', en: 'Open' },
    definition: { zh: '现在向银行公开、还可以接单的需求。', en: 'Needs that banks may take now.' },
  },
  needs_applied: {
    label: { zh: '已申请', en: 'Applied with' },
    definition: {
      zh: '企业已用来申请、不再向银行公开的需求。',
      en: 'Needs that the company has applied with and that banks no longer see.',
    },
  },
  needs_taken: {
    label: { zh: '已接单', en: 'Taken' },
    definition: { zh: '接单名额已满的需求。', en: 'Needs that have as many takers as they allow.' },
  },
  needs_routed: {
    label: { zh: '已转派', en: 'Routed' },
    definition: { zh: '现在由金融办留给一家银行的需求。', en: 'Needs that the office keeps for one bank now.' },
  },
  needs_closed: {
    label: { zh: '已结束', en: 'Closed' },
    definition: { zh: '已接受一份要约的需求。', en: 'Needs of which an offer was accepted.' },
  },
  needs_expired: {
    label: { zh: '已过期', en: 'Expired' },
    definition: { zh: '到期没有银行接单的需求。', en: 'Needs that ended by themselves.' },
  },
  needs_withdrawn: {
    label: { zh: '已撤回', en: 'Withdrawn' },
    definition: { zh: '企业撤回的需求。', en: 'Needs that the company has withdrawn.' },
  },
  needs_unmet: {
    label: { zh: '十日未对接', en: 'Unmet after ten days' },
    definition: {
      zh: '公开满 10 个工作日，其间一直没有银行接单、企业也没有申请的需求。',
      en: 'Needs that were open for 10 working days in which no bank took them and the company did not apply.',
    },
  },
  needs_unmet_amount: {
    label: { zh: '十日未对接金额', en: 'Amount unmet' },
    definition: { zh: '十日未对接的需求的金额合计。', en: 'The amounts of unmet needs together.' },
  },
  pick_up_rate: {
    label: { zh: '对接率', en: 'Pick-up rate' },
    definition: { zh: '有银行接单或企业已申请的需求 ÷ 融资需求。', en: 'Needs taken or applied with / needs.' },
  },
  needs_matched: {
    label: { zh: '做过匹配的需求', en: 'Needs matched' },
    definition: { zh: '至少做过一次匹配的需求。', en: 'Needs with at least one match.' },
  },
  supply_median: {
    label: { zh: '可贷产品数（中位）', en: 'Eligible products, median' },
    definition: {
      zh: '每个做过匹配的需求最近一次匹配中符合条件的产品数的中位数。',
      en: 'Of the last match of each matched need: the median of eligible products.',
    },
  },
  supply_none_share: {
    label: { zh: '无可贷产品的比例', en: 'Needs without a product' },
    definition: {
      zh: '最近一次匹配没有任何产品符合条件的需求 ÷ 做过匹配的需求。',
      en: 'Needs whose last match has no eligible product / needs matched.',
    },
  },
  applications: {
    label: { zh: '申请', en: 'Applications' },
    definition: {
      zh: '提交的申请数；按提交日期计入期间。',
      en: 'Applications submitted; in the period of the day of submission.',
    },
  },
  applications_amount: {
    label: { zh: '申请金额', en: 'Amount applied for' },
    definition: { zh: '这些申请的金额合计。', en: 'The amounts asked together.' },
  },
  applicants: {
    label: { zh: '申请企业', en: 'Applicants' },
    definition: { zh: '提交过申请的企业数。', en: 'Companies that have applied.' },
  },
  answers_due: {
    label: { zh: '应答复的申请', en: 'Answers due' },
    definition: {
      zh: '银行已答复，或受理时限已到的申请；时限内由企业撤回的不算。',
      en: 'Applications that the bank has answered, or for which its time is over; not those withdrawn before.',
    },
  },
  response_rate: {
    label: { zh: '一日响应率', en: 'Response rate' },
    definition: {
      zh: '在受理时限（1 个工作日或产品承诺的更短时间）内受理或拒绝的申请 ÷ 应答复的申请。',
      en: 'Applications accepted or refused in time (1 working day, or less where the product promises it) / answers due.',
    },
  },
  response_median: {
    label: { zh: '响应用时（中位）', en: 'Time to answer, median' },
    definition: {
      zh: '从提交到受理或拒绝的工作时间，扣除银行时钟停走的时间，取中位数。',
      en: 'Working time from submission to the answer, without the time in which the bank’s clock stood: the median.',
    },
  },
  response_p90: {
    label: { zh: '响应用时（九成）', en: 'Time to answer, 90 %' },
    definition: {
      zh: '九成的答复不超过这一工作时间。',
      en: 'Nine of ten answers take no more working time than this.',
    },
  },
  accepted: {
    label: { zh: '已受理', en: 'Accepted' },
    definition: { zh: '银行受理过的申请。', en: 'Applications that the bank has accepted.' },
  },
  accepted_median: {
    label: { zh: '提交到受理（中位）', en: 'From submission to acceptance, median' },
    definition: {
      zh: '从提交到受理的工作时间，取中位数。',
      en: 'Working time from submission to acceptance: the median.',
    },
  },
  accepted_p90: {
    label: { zh: '提交到受理（九成）', en: 'From submission to acceptance, 90 %' },
    definition: {
      zh: '九成从提交到受理不超过这一工作时间。',
      en: 'Nine of ten take no more working time from submission to acceptance than this.',
    },
  },
  offered: {
    label: { zh: '已给要约', en: 'Offered' },
    definition: { zh: '银行给过要约的申请。', en: 'Applications with an offer.' },
  },
  offered_median: {
    label: { zh: '受理到要约（中位）', en: 'From acceptance to the offer, median' },
    definition: {
      zh: '从受理到要约的工作时间，取中位数。',
      en: 'Working time from acceptance to the offer: the median.',
    },
  },
  offered_p90: {
    label: { zh: '受理到要约（九成）', en: 'From acceptance to the offer, 90 %' },
    definition: {
      zh: '九成从受理到要约不超过这一工作时间。',
      en: 'Nine of ten take no more working time from acceptance to the offer than this.',
    },
  },
  offer_accepted: {
    label: { zh: '已接受要约', en: 'Offer accepted' },
    definition: { zh: '企业接受了要约的申请。', en: 'Applications whose offer was accepted.' },
  },
  offer_accepted_median: {
    label: { zh: '要约到接受要约（中位）', en: 'From the offer to its acceptance, median' },
    definition: {
      zh: '从要约到接受要约的工作时间，取中位数。',
      en: 'Working time from the offer to its acceptance: the median.',
    },
  },
  offer_accepted_p90: {
    label: { zh: '要约到接受要约（九成）', en: 'From the offer to its acceptance, 90 %' },
    definition: {
      zh: '九成从要约到接受要约不超过这一工作时间。',
      en: 'Nine of ten take no more working time from the offer to its acceptance than this.',
    },
  },
  signed: {
    label: { zh: '已签约', en: 'Signed' },
    definition: { zh: '已签合同的申请。', en: 'Applications with a signed contract.' },
  },
  signed_median: {
    label: { zh: '接受要约到签约（中位）', en: 'From acceptance of the offer to signature, median' },
    definition: {
      zh: '从接受要约到签约的工作时间，取中位数。',
      en: 'Working time from acceptance of the offer to signature: the median.',
    },
  },
  signed_p90: {
    label: { zh: '接受要约到签约（九成）', en: 'From acceptance of the offer to signature, 90 %' },
    definition: {
      zh: '九成从接受要约到签约不超过这一工作时间。',
      en: 'Nine of ten take no more working time from acceptance of the offer to signature than this.',
    },
  },
  paid_out: {
    label: { zh: '已放款', en: 'Paid out' },
    definition: {
      zh: '已放款的申请；按提交日期计入期间。',
      en: 'Applications that were paid out; in the period of their submission.',
    },
  },
  paid_out_median: {
    label: { zh: '签约到放款（中位）', en: 'From signature to payout, median' },
    definition: { zh: '从签约到放款的工作时间，取中位数。', en: 'Working time from signature to payout: the median.' },
  },
  paid_out_p90: {
    label: { zh: '签约到放款（九成）', en: 'From signature to payout, 90 %' },
    definition: {
      zh: '九成从签约到放款不超过这一工作时间。',
      en: 'Nine of ten take no more working time from signature to payout than this.',
    },
  },
  conversion_rate: {
    label: { zh: '放款转化率', en: 'Conversion' },
    definition: { zh: '已放款的申请 ÷ 申请。', en: 'Applications paid out / applications.' },
  },
  granted_companies: {
    label: { zh: '授信企业', en: 'Companies granted' },
    definition: {
      zh: '得到要约的企业数；按申请提交日期计入期间。',
      en: 'Companies that were made an offer; in the period of the application.',
    },
  },
  granted_amount: {
    label: { zh: '授信金额', en: 'Amount granted' },
    definition: {
      zh: '每个申请最近一份要约的金额合计。',
      en: 'The amounts of each application’s last offer together.',
    },
  },
  less_than_asked: {
    label: { zh: '少于申请金额', en: 'Less than asked' },
    definition: { zh: '要约金额少于申请金额的申请。', en: 'Applications offered less than they asked.' },
  },
  refused: {
    label: { zh: '未通过', en: 'Refused' },
    definition: { zh: '被银行拒绝的申请。', en: 'Applications that were refused.' },
  },
  returned: {
    label: { zh: '退回补充', en: 'Returned' },
    definition: { zh: '被退回补充过的申请。', en: 'Applications that were returned for more.' },
  },
  clocks_running: {
    label: { zh: '限时进行中', en: 'Clocks running' },
    definition: {
      zh: '银行的限时正在走、今天不到期的申请。',
      en: 'Applications whose duty of the bank runs and isn’t due today.',
    },
  },
  clocks_due_today: {
    label: { zh: '今日到期', en: 'Due today' },
    definition: { zh: '银行的限时今天到期的申请。', en: 'Applications whose duty of the bank is due today.' },
  },
  clocks_breached: {
    label: { zh: '已超时', en: 'Breached' },
    definition: {
      zh: '银行的限时已过、事情还没有办的申请。',
      en: 'Applications whose duty of the bank is overdue and not done.',
    },
  },
  clocks_paused: {
    label: { zh: '限时暂停', en: 'Paused' },
    definition: {
      zh: '银行的限时暂停的申请（首次退回补充、授权撤回、故障）。',
      en: 'Applications whose clock stands still (first return, consent withdrawn, outage).',
    },
  },
  duties_breached: {
    label: { zh: '超时过的申请', en: 'Ever breached' },
    definition: {
      zh: '银行至少超时一次、已经通知银行的申请。',
      en: 'Applications of which a duty ran out at least once and the bank was told.',
    },
  },
  loans: {
    label: { zh: '放款笔数', en: 'Loans' },
    definition: { zh: '放款的笔数；按放款日期计入期间。', en: 'Loans paid out; in the period of the payout.' },
  },
  borrowers: {
    label: { zh: '放款企业', en: 'Borrowers' },
    definition: { zh: '得到放款的企业数。', en: 'Companies that were paid out to.' },
  },
  loans_amount: {
    label: { zh: '放款金额', en: 'Amount paid out' },
    definition: { zh: '放款金额合计。', en: 'The amounts paid out together.' },
  },
  average_rate: {
    label: { zh: '平均年化利率', en: 'Average annual rate' },
    definition: {
      zh: '放款的年化利率（含费用，单利），按金额加权，四舍五入到基点。',
      en: 'Annual rate with every fee (simple), weighted by amount, half-up to the basis point.',
    },
  },
  average_lpr: {
    label: { zh: '同期 LPR', en: 'LPR of the time' },
    definition: {
      zh: '各笔放款当天的一年期 LPR，按金额加权。',
      en: 'The one-year LPR on each day of payout, weighted by amount.',
    },
  },
  first_loan_company_share: {
    label: { zh: '首贷户占比', en: 'First-time borrowers' },
    definition: {
      zh: '首贷企业 ÷ 放款企业；登记系统不知道的不算首贷。',
      en: 'Companies with a first loan / borrowers; not known counts as no.',
    },
  },
  first_loan_amount_share: {
    label: { zh: '首贷金额占比', en: 'First loans by amount' },
    definition: { zh: '首贷金额 ÷ 放款金额。', en: 'Amount of first loans / amount paid out.' },
  },
  pure_credit_company_share: {
    label: { zh: '信用贷款户占比', en: 'Pure credit' },
    definition: {
      zh: '信用贷款企业 ÷ 放款企业；以产品种类为准。',
      en: 'Companies with an unsecured loan / borrowers; by the kind of product.',
    },
  },
  pure_credit_amount_share: {
    label: { zh: '信用贷款金额占比', en: 'Pure credit by amount' },
    definition: { zh: '信用贷款金额 ÷ 放款金额。', en: 'Amount of unsecured loans / amount paid out.' },
  },
  inclusive_company_share: {
    label: { zh: '普惠小微户占比', en: 'Inclusive loans' },
    definition: {
      zh: '小微企业单笔不超过 1000 万元的放款，其企业 ÷ 放款企业。',
      en: 'Companies with a loan of at most 10 million yuan to a small or micro company / borrowers.',
    },
  },
  inclusive_amount_share: {
    label: { zh: '普惠小微金额占比', en: 'Inclusive loans by amount' },
    definition: { zh: '这些放款的金额 ÷ 放款金额。', en: 'Amount of such loans / amount paid out.' },
  },
  loans_live: {
    label: { zh: '存续贷款', en: 'Live loans' },
    definition: {
      zh: '期间内放款、现在没有结清也没有核销的贷款。',
      en: 'Loans paid out in the period that are neither settled nor written off now.',
    },
  },
  balance: {
    label: { zh: '贷款余额', en: 'Outstanding' },
    definition: {
      zh: '存续贷款的本金余额合计，以银行报送为准。',
      en: 'What is owed on live loans, as the banks reported.',
    },
  },
  loans_overdue: {
    label: { zh: '逾期笔数', en: 'Overdue loans' },
    definition: { zh: '现在有到期未还本息的存续贷款。', en: 'Live loans with principal or interest that is past due.' },
  },
  overdue_balance: {
    label: { zh: '逾期余额', en: 'Overdue outstanding' },
    definition: { zh: '逾期贷款的本金余额合计。', en: 'What is owed on overdue loans.' },
  },
  overdue_share: {
    label: { zh: '逾期率', en: 'Overdue share' },
    definition: { zh: '逾期余额 ÷ 贷款余额。', en: 'Outstanding of overdue loans / outstanding.' },
  },
  special_mention_share: {
    label: { zh: '关注类占比', en: 'Special mention' },
    definition: { zh: '关注类余额 ÷ 贷款余额。', en: 'Outstanding graded special mention / outstanding.' },
  },
  npl_share: {
    label: { zh: '不良率', en: 'NPL ratio' },
    definition: {
      zh: '次级、可疑、损失类余额 ÷ 贷款余额；目标不超过 2 %。',
      en: 'Outstanding graded substandard, doubtful or loss / outstanding; the target is at most 2 %.',
    },
  },
  pulls: {
    label: { zh: '信用报告查询', en: 'Credit pulls' },
    definition: {
      zh: '银行查询成功的次数；按查询日期计入期间。',
      en: 'Reports that banks have pulled; in the period of the pull.',
    },
  },
  pulls_to_decide: {
    label: { zh: '贷款审批查询', en: 'Pulls to decide' },
    definition: { zh: '以贷款审批为目的的查询。', en: 'Pulls for a decision on an application.' },
  },
  pulls_to_monitor: {
    label: { zh: '贷后管理查询', en: 'Pulls to monitor' },
    definition: { zh: '以贷后管理为目的的查询。', en: 'Pulls to look after a live loan.' },
  },
  pulls_without_decision: {
    label: { zh: '查询后没有决定', en: 'Pulls without a decision' },
    definition: {
      zh: '审批查询之后至今既没有要约也没有拒绝的次数；没有申请的查询在这里不可能发生。',
      en: 'Pulls to decide after which, so far, neither an offer nor a refusal followed; without an application nothing can be pulled here.',
    },
  },
  pulls_refused: {
    label: { zh: '被拒绝的查询', en: 'Pulls refused' },
    definition: {
      zh: '因没有有效授权而被拒绝的查询次数。',
      en: 'Tries to pull that were refused for want of a live consent.',
    },
  },
}
