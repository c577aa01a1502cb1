import type { Text } from '#shared/kernel/text'
import type { ConsentCategory, Purpose } from './consent.ts'

type CategoryWords = { readonly label: Text; readonly holds: Text }

const words = (zh: string, en: string, holdsZh: string, holdsEn: string): CategoryWords => ({
  label: { zh, en },
  holds: { zh: holdsZh, en: holdsEn },
})

/** What each category is called, and in plain words what stands in it. */
export const categoryWords: Readonly<Record<ConsentCategory, CategoryWords>> = {
  identity: words(
    '登记',
    'Registration',
    '企业登记、行业、地区、规模',
    'registration, industry, region and size of the company',
  ),
  penalties_and_lists: words(
    '处罚与名单',
    'Penalties and lists',
    '行政处罚次数、严重失信主体名单',
    'number of administrative penalties, list of serious misconduct',
  ),
  judicial: words('司法', 'Courts', '诉讼、失信被执行人', 'pending litigation, judgment debtors'),
  recognition: words(
    '荣誉与认定',
    'Honours and recognition',
    '资质认定、专利、政府采购、农村信用评定',
    'certificates, patents, public procurement, rural credit marks',
  ),
  public_credit: words(
    '公共信用评价',
    'Public credit evaluation',
    '公共信用的等级和分数，由登记、处罚、司法、纳税等公共信息评出',
    'grade and score, which rest on registration, penalties, courts, taxes and other public records',
  ),
  tax: words(
    '税务',
    'Taxes',
    '纳税等级和金额、发票汇总、报税的财务报表',
    'tax grade and amounts, invoice totals, financial statements filed with the tax service',
  ),
  social_insurance: words(
    '社会保险',
    'Social insurance',
    '员工和参保人数、欠薪欠缴',
    'employees and insured persons, arrears of wages or contributions',
  ),
  housing_fund: words('住房公积金', 'Housing fund', '住房公积金缴存情况', 'whether contributions are paid'),
  property: words(
    '资产',
    'Assets',
    '渔船、渔业保险、海域使用权',
    'fishing vessels, fishery insurance, rights to use the sea',
  ),
  declared: words(
    '自述',
    'Own statements',
    '企业主自己填写的情况，如年龄、负债、可提供的担保',
    'what the owner has stated, such as age, debts and collateral on offer',
  ),
}

/** For what a bank may look, with a place for the product's name. */
export const purposeWords: Readonly<Record<Purpose, Text>> = {
  credit_decision: {
    zh: '审批本企业对“{product}”的贷款申请',
    en: "to decide on the company's application for “{product}”",
  },
  loan_monitoring: {
    zh: '对已发放的“{product}”贷款做贷后管理',
    en: 'to look after the loan “{product}” that was paid out',
  },
}
