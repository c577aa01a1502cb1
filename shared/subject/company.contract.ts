import * as z from 'zod'
import { Committed, route } from '#shared/kernel/route'
import { factsDeclared } from './declaration.events.ts'
import { RecordItem } from './record-item.ts'

const company = { allow: ['sme_owner', 'sme_staff'], scope: 'own_organisation' } as const
const FactValue = z.union([z.number(), z.boolean(), z.string(), z.array(z.string()).readonly()])

/** A fact in a company's profile, with where it comes from and as of which day. */
const ProfileFact = z.discriminatedUnion('source', [
  z.object({
    source: z.literal('platform'),
    value: FactValue,
    item: RecordItem,
    provider: z.string(),
    asOf: z.string(),
    /** Months that are counted from this day. */
    since: z.string().optional(),
  }),
  z.object({ source: z.literal('declared'), value: FactValue, asOf: z.string() }),
])

/** The acting company about itself. */
export const companyProfile = {
  show: route({
    method: 'GET',
    path: '/company',
    summary: { zh: '本企业的登记信息', en: "The own company's registration" },
    ...company,
    output: z.object({
      uscc: z.string(),
      name: z.string(),
      fictional: z.boolean(),
      regionCode: z.string().nullable(),
      industryCode: z.string().nullable(),
      industrySection: z.string().nullable(),
      sizeClass: z.string().nullable(),
      registeredOn: z.string().nullable(),
    }),
  }),
  showProfile: route({
    method: 'GET',
    path: '/company/profile',
    summary: {
      zh: '平台知道的和自己填的事实，含来源和日期',
      en: 'Facts known to the platform or stated, with source and date',
    },
    ...company,
    output: z.object({ uscc: z.string(), facts: z.record(z.string(), ProfileFact) }),
  }),
  declareFacts: route({
    method: 'PUT',
    path: '/company/declared-facts',
    summary: { zh: '自述事实；null 为撤回', en: 'State facts about the company; null takes one back' },
    ...company,
    body: z.strictObject({
      facts: z
        .record(
          z.string().max(60),
          z.union([z.number(), z.boolean(), z.string().max(80), z.array(z.string().max(80)).max(50), z.null()]),
        )
        .refine((facts) => Object.keys(facts).length > 0, { error: '1..60' }),
    }),
    example: { facts: { owner_age: 46, loans_outstanding_yuan: 800000, first_loan: null } },
    event: factsDeclared,
    output: Committed,
  }),
}
