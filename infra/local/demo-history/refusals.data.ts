import type { GivenReason } from '#shared/financing/refusal-reason'

/** What a bank finds that no rule of its product says; `date` is set when it is given. */
export type FoundReason = Pick<GivenReason, 'code'> & {
  readonly value: string
  readonly limit: string
  readonly source: string
}

export const foundReasons: readonly FoundReason[] = [
  {
    code: 'repayment_capacity',
    value: '每月可用于还款 1.6 万元',
    limit: '这笔贷款每月要还 2.3 万元',
    source: '近 12 个月银行流水',
  },
  {
    code: 'repayment_capacity',
    value: '旺季以外 4 个月没有回款',
    limit: '按月付息，每月要有回款',
    source: '银行流水与订单核对',
  },
  {
    code: 'debt_too_high',
    value: '在三家银行共有贷款 420 万元',
    limit: '不超过上年营业收入的一半',
    source: '企业提供的贷款合同',
  },
  {
    code: 'business_not_verified',
    value: '登记地址没有生产',
    limit: '经营场所可以当面核实',
    source: '客户经理实地走访',
  },
  {
    code: 'purpose_not_supported',
    value: '部分资金用于归还股东借款',
    limit: '只用于日常经营周转',
    source: '与负责人面谈记录',
  },
  {
    code: 'documents_not_supplied',
    value: '没有收到上年财务报表',
    limit: '上年财务报表',
    source: '退回补充后的收件记录',
  },
]
