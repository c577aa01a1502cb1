import { Committed, route } from '#shared/kernel/route'
import { productPublished } from './product.events.ts'
import { FileProduct } from './published-terms-form.ts'

/** Products of banks that aren't on the platform, as public sources state them: compared and matched, never applied to. */
export const publishedTerms = {
  takeOver: route({
    method: 'POST',
    path: '/platform/published-terms',
    summary: {
      zh: '收录一个公开来源的产品条款；同一来源编号再次收录即更新，内容不变则什么也不发生',
      en: "Take over a product's terms from a public source; the same source id again is an update, unchanged terms do nothing",
    },
    allow: ['platform_admin'],
    scope: 'platform',
    body: FileProduct,
    example: {
      id: 'sample-tax-loan',
      bank_zh: '某某银行',
      name_zh: '税务贷',
      kind: 'invoice_tax',
      amount_max_yuan: 3_000_000,
      term_max_months: 12,
      rate_min_bp: 385,
      guarantee_ways: ['credit'],
      eligibility: [{ fact: 'tax_grade', op: 'one_of', value: ['A', 'B'], hard: true }],
      source_title: '某某银行官网',
      source_kind: 'bank_page',
      source_date: '2025-07-30',
      verified: true,
    },
    event: productPublished,
    output: Committed,
  }),
}
