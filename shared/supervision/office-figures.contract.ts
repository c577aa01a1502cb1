import * as z from 'zod'
import { OrganisationId } from '#shared/identity/organisation'
import { notFound } from '#shared/kernel/common-errors'
import { Instant } from '#shared/kernel/instant'
import { route } from '#shared/kernel/route'
import { ByQuery, Cut, CutQuery } from './cut-query.ts'
import { type FigureId, figureIds, figureRules } from './figures.ts'

const office = { allow: ['supervisor'], scope: 'platform' } as const

const [firstId, ...otherIds] = figureIds
if (firstId === undefined) throw new TypeError('there are figures')
export const FigureName = z.enum([firstId, ...otherIds])
const units = [...new Set(Object.values(figureRules).map(({ unit }) => unit))]

export const TextOfBoth = z.object({ zh: z.string(), en: z.string() })

/** `share` is basis points of the whole, `minutes` are working minutes; null with `isHidden`: fewer than five companies. */
export const Shown = z.object({ value: z.int().nullable(), isHidden: z.boolean() }).meta({ id: 'ShownFigure' })
export type Shown = z.infer<typeof Shown>

const figuresOf = <I extends FigureId>(ids: readonly I[]) =>
  z.object(Object.fromEntries(ids.map((id) => [id, Shown])) as Record<I, typeof Shown>) // every id has its schema

const Row = z.object({
  /** A bank, code or month; null: the whole. */
  key: z.string().nullable(),
  label: TextOfBoth.nullable(),
  figures: figuresOf(figureIds),
})

const Head = {
  asOf: Instant,
  period: z.string(),
  /** Everything that narrows it; a county's office always sees its own county. */
  cut: Cut,
}

export const leagueFigures = [
  'applications',
  'response_rate',
  'response_median',
  'response_p90',
  'conversion_rate',
  'paid_out',
  'loans_amount',
  'average_rate',
  'refused',
  'returned',
  'duties_breached',
  'clocks_breached',
  'pulls_without_decision',
] as const satisfies readonly FigureId[]

const Step = z.object({
  step: z.string(),
  label: TextOfBoth,
  cases: Shown,
  /** Of the applications. */
  share: Shown,
  /** Since the step before; null for the first one. */
  median: Shown.nullable(),
  p90: Shown.nullable(),
})

const Clocks = z.object({
  bankId: OrganisationId.nullable(),
  bankName: TextOfBoth.nullable(),
  running: Shown,
  dueToday: Shown,
  breached: Shown,
  paused: Shown,
})

/** 金融办的数字: computed from case rows when asked; nothing counts along. */
export const officeFigures = {
  show: route({
    method: 'GET',
    path: '/office/figures',
    summary: { zh: '所有指标，可按银行、区县、行业、规模、产品种类、月份', en: 'Every figure, cut by whatever' },
    ...office,
    query: CutQuery.extend({ by: ByQuery.optional() }),
    errors: [notFound],
    output: z.object({ ...Head, by: ByQuery.nullable(), total: Row, rows: z.array(Row) }),
  }),
  define: route({
    method: 'GET',
    path: '/office/figure-definitions',
    summary: { zh: '指标口径', en: 'What each figure means' },
    ...office,
    output: z.object({
      figures: z.array(
        z.object({
          figure: FigureName,
          label: TextOfBoth,
          definition: TextOfBoth,
          unit: z.enum(units),
          /** Bank and product kind say nothing of needs. */
          of: z.enum(['need', 'application', 'loan', 'look']),
        }),
      ),
    }),
  }),
  showFunnel: route({
    method: 'GET',
    path: '/office/funnel',
    summary: { zh: '从申请到放款', en: 'From application to payout' },
    ...office,
    query: CutQuery,
    errors: [notFound],
    output: z.object({ ...Head, steps: z.array(Step) }),
  }),
  rankBanks: route({
    method: 'GET',
    path: '/office/banks',
    summary: { zh: '银行排名', en: 'The league of banks' },
    ...office,
    query: CutQuery.omit({ bank: true }),
    errors: [notFound],
    output: z.object({
      ...Head,
      /** Banks with fewer applications are not ranked. */
      leastCases: z.int(),
      banks: z.array(
        z.object({
          bankId: OrganisationId,
          bankName: TextOfBoth.nullable(),
          rank: z.int().nullable(),
          figures: figuresOf(leagueFigures),
        }),
      ),
    }),
  }),
  rankReasons: route({
    method: 'GET',
    path: '/office/refusal-reasons',
    summary: { zh: '拒绝理由排名', en: 'Why banks refuse' },
    ...office,
    query: CutQuery,
    errors: [notFound],
    output: z.object({
      ...Head,
      refused: Shown,
      reasons: z.array(z.object({ code: z.string(), fact: z.string().nullable(), refusals: Shown })),
    }),
  }),
  showClocks: route({
    method: 'GET',
    path: '/office/clocks',
    summary: {
      zh: '1-3-5 限时：按银行，和已报金融办的超时',
      en: 'Clocks by bank, and duties that the office was told of',
    },
    ...office,
    output: z.object({
      asOf: Instant,
      total: Clocks,
      banks: z.array(Clocks),
      /** Still not done, each a case for the office: the longest overdue first, at most a hundred. */
      told: z.array(
        z.object({
          caseId: z.string(),
          bankId: OrganisationId,
          bankName: TextOfBoth.nullable(),
          clock: z.string(),
          dueAt: Instant,
          toldAt: Instant,
        }),
      ),
      toldCount: z.int(),
    }),
  }),
}
