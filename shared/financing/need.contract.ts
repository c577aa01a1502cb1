import * as z from 'zod'
import { notFound, stateForbids, versionConflict } from '#shared/kernel/common-errors'
import { Instant } from '#shared/kernel/instant'
import { PageQuery, pageOf } from '#shared/kernel/page'
import { Committed, route } from '#shared/kernel/route'
import { needChanged, needKept, needOpened, needStated, needWithdrawn } from './need.events.ts'
import { MaxTakers, NeedId, NeedStatus, NeedTerms, Taking } from './need.ts'

const company = { allow: ['sme_owner', 'sme_staff'], scope: 'own_organisation' } as const
const owner = { allow: ['sme_owner'], scope: 'own_organisation' } as const
const params = z.object({ needId: NeedId })
const seen = z.strictObject({ version: z.int().min(1) })

export const StateNeed = z.strictObject({
  ...NeedTerms.shape,
  guaranteeWays: NeedTerms.shape.guaranteeWays.default([]),
  repaymentWay: NeedTerms.shape.repaymentWay.default(null),
  /** In the company's own words, for itself and whoever it chooses. */
  note: z.string().trim().max(500).default(''),
})
export type StateNeed = z.infer<typeof StateNeed>

const example = {
  amountFen: 200_000_000,
  termMonths: 12,
  purpose: 'working_capital',
  guaranteeWays: ['property_mortgage'],
  note: '备货，渔汛前用',
}

export const NeedRow = z.object({
  needId: NeedId,
  version: z.int(),
  state: NeedStatus,
  terms: NeedTerms,
  statedAt: Instant,
  /** While it is open: when it ends by itself. */
  expiresAt: Instant.nullable(),
})
export type NeedRow = z.infer<typeof NeedRow>

const Name = z.object({ zh: z.string(), en: z.string() })
/** A bank that wants to serve the need; while it is pending the company confirms it, and is known to that bank then. */
export const TakingView = Taking.extend({ bankName: Name, productName: Name })
export type TakingView = z.infer<typeof TakingView>

/** What a company asks for: stated and changed by whoever acts for it, opened to banks by its owner. */
export const need = {
  create: route({
    method: 'POST',
    path: '/company/needs',
    summary: { zh: '写下融资需求（草稿）', en: 'State a need (a draft)' },
    ...company,
    body: StateNeed,
    example,
    event: needStated,
    output: Committed,
  }),
  save: route({
    method: 'PATCH',
    path: '/company/needs/{needId}',
    summary: { zh: '改需求', en: 'Change a need' },
    ...company,
    params,
    body: seen.extend(StateNeed.shape),
    example: { version: 1, ...example },
    event: needChanged,
    errors: [notFound, versionConflict, stateForbids],
    output: Committed,
  }),
  open: route({
    method: 'POST',
    path: '/company/needs/{needId}/open',
    summary: { zh: '向银行公开（不带企业名称）', en: 'Open it to banks, without a name' },
    ...owner,
    params,
    body: seen.extend({ maxTakers: MaxTakers.default(1) }),
    example: { version: 1, maxTakers: 1 },
    event: needOpened,
    errors: [notFound, versionConflict, stateForbids],
    output: Committed,
  }),
  keep: route({
    method: 'POST',
    path: '/company/needs/{needId}/keep',
    summary: { zh: '收回，不再向银行公开', en: 'Take it back from the banks' },
    ...company,
    params,
    event: needKept,
    errors: [notFound, stateForbids],
    output: Committed,
  }),
  withdraw: route({
    method: 'POST',
    path: '/company/needs/{needId}/withdraw',
    summary: { zh: '撤回需求', en: 'Withdraw a need' },
    ...company,
    params,
    event: needWithdrawn,
    errors: [notFound, stateForbids],
    output: Committed,
  }),
  list: route({
    method: 'GET',
    path: '/company/needs',
    summary: { zh: '本企业的需求', en: "The company's needs" },
    ...company,
    query: PageQuery,
    output: pageOf(NeedRow),
  }),
  show: route({
    method: 'GET',
    path: '/company/needs/{needId}',
    summary: { zh: '一个需求', en: 'One need' },
    ...company,
    params,
    errors: [notFound],
    output: NeedRow.extend({ note: z.string(), maxTakers: MaxTakers, takings: z.array(TakingView) }),
  }),
}
