import type { ProductTerms } from './loan-product.ts'

/** A complete product of a fictional bank, as the API page shows it. */
export const exampleTerms: ProductTerms = {
  name: { zh: '海岛微企信用贷', en: 'Island Micro Credit Loan' },
  kind: 'credit',
  amountFen: { min: 10_000_000, max: 300_000_000 },
  termMonths: { min: 3, max: 36 },
  rate: { kind: 'lpr', tenor: '1y', spreadMinBp: 45, spreadMaxBp: 120 },
  rateNote: null,
  guaranteeWays: ['credit'],
  repaymentWays: ['interest_then_principal', 'equal_instalment'],
  purposes: ['working_capital', 'equipment'],
  regions: ['330900'],
  industrySections: [],
  promisedDays: { accept: 1, decide: 3, pay: 5 },
  documents: [{ zh: '营业执照', en: 'Business licence' }],
  limits: [
    { fact: 'months_in_operation', op: 'at_least', value: 12, hard: true, textZh: null },
    { fact: 'tax_grade', op: 'one_of', value: ['A', 'B', 'M'], hard: true, textZh: null },
    { fact: 'size_class', op: 'one_of', value: ['micro', 'small'], hard: false, textZh: null },
  ],
  tiers: [
    {
      name: { zh: '纳税信用 A 级', en: 'Tax grade A' },
      when: [{ fact: 'tax_grade', op: 'is', value: 'A' }],
      amountFen: null,
      termMonths: null,
      rate: { kind: 'lpr', tenor: '1y', spreadMinBp: 45, spreadMaxBp: 60 },
      repaymentWays: null,
    },
  ],
  tierNotes: [],
  fees: [],
  policySupport: ['interest_subsidy'],
  remark: null,
}
