import type { Fen } from '#shared/kernel/fen'
import type { Instant } from '#shared/kernel/instant'
import { lprOn } from '#shared/kernel/lpr'
import { minutesToAnswer, workingMinutes } from './case-time.ts'
import type { CaseKind, CaseOf, FigureCase } from './figure-case.ts'
import { type MeasureId, measures } from './measures.ts'
import { quantile, shareBp, weightedMean } from './quantile.ts'

/** `share` and `rate` are basis points (10,000 is all), `minutes` are working minutes. */
export type Unit = 'cases' | 'companies' | 'products' | 'fen' | 'bp' | 'share' | 'minutes'

/** The cases of a measure in one cell. */
export type PickCases = (measure: MeasureId) => readonly FigureCase[]

/** One figure: how it comes from the cases of a cell. */
export type FigureRule = {
  readonly of: CaseKind
  readonly unit: Unit
  /** Sets of which it tells: it is hidden where one of them is. */
  readonly tells: readonly [MeasureId, ...MeasureId[]]
  /** The set behind it, which drilling down shows. */
  readonly behind: MeasureId
  readonly compute: (pick: PickCases, now: Instant) => number | null
}

/** The amount by which a case counts: asked, of a loan paid out. */
export function amountOf(one: FigureCase): Fen {
  switch (one.of) {
    case 'need':
      return one.row.amountFen
    case 'application':
      return one.row.askedFen
    case 'loan':
      return one.row.amountFen
    case 'look':
      return 0
  }
}

const amounts = (cases: readonly FigureCase[], amount: (one: FigureCase) => Fen = amountOf) => cases.map(amount)
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
const ones = (cases: readonly FigureCase[]) => cases.map(() => 1)
export const companiesOf = (cases: readonly FigureCase[]): ReadonlySet<string> =>
  new Set(cases.map(({ companyId }) => companyId))

const figure = (
  unit: Unit,
  tells: readonly [MeasureId, ...MeasureId[]],
  compute: FigureRule['compute'],
  behind: MeasureId = tells[0],
): FigureRule => ({ of: measures[tells[0]].of, unit, tells, behind, compute })

const count = (measure: MeasureId) => figure('cases', [measure], (pick) => pick(measure).length)
const companies = (measure: MeasureId) => figure('companies', [measure], (pick) => companiesOf(pick(measure)).size)
const sum = (measure: MeasureId, amount = amountOf) =>
  figure('fen', [measure], (pick) => total(amounts(pick(measure), amount)))
/** How well something goes: it tells of whoever does it, so only the whole counts for hiding. */
const rate = (part: MeasureId, whole: MeasureId) =>
  figure('share', [whole], (pick) => shareBp(ones(pick(part)), ones(pick(whole))))
/** Of what something consists: it tells of the part and of the rest. */
const share = (part: MeasureId, rest: MeasureId, whole: MeasureId) =>
  figure('share', [whole, part, rest], (pick) => shareBp(amounts(pick(part)), amounts(pick(whole))), part)
const companyShare = (part: MeasureId, rest: MeasureId, whole: MeasureId) =>
  figure(
    'share',
    [whole, part, rest],
    (pick) => shareBp([companiesOf(pick(part)).size], [companiesOf(pick(whole)).size]),
    part,
  )
const middle = (measure: MeasureId, percent: number, unit: Unit, value: (one: FigureCase) => number | null) =>
  figure(unit, [measure], (pick) =>
    quantile(
      pick(measure).flatMap((one) => value(one) ?? []),
      percent,
    ),
  )

const ofApplication = (value: (row: CaseOf<'application'>['row']) => number | null) => (one: FigureCase) =>
  one.of === 'application' ? value(one.row) : null
const ofLoan = (value: (row: CaseOf<'loan'>['row']) => number) => (one: FigureCase) =>
  one.of === 'loan' ? value(one.row) : 0
const balance = ofLoan((row) => row.balanceFen)
const balanceShare = (part: MeasureId, tells: readonly MeasureId[]) =>
  figure(
    'share',
    ['loans_live', ...tells],
    (pick) => shareBp(amounts(pick(part), balance), amounts(pick('loans_live'), balance)),
    part,
  )
const answerMinutes = ofApplication(minutesToAnswer)
const offeredFen = ofApplication(({ offeredFen }) => offeredFen)

/** The one-year LPR on the day of the payout; the table begins before the platform. */
const lprBpOn = (row: CaseOf<'loan'>['row']) => lprOn(row.paidOn)?.oneYearBp ?? 0
const meanOfLoans = (value: (row: CaseOf<'loan'>['row']) => number) => (pick: PickCases) =>
  weightedMean(pick('loans').map((one) => [ofLoan(value)(one), amountOf(one)]))

/** The way of an application; each step with the one before it. */
export const funnelSteps = [
  { step: 'accepted', after: 'applications', from: 'submittedAt', to: 'acceptedAt' },
  { step: 'offered', after: 'accepted', from: 'acceptedAt', to: 'offeredAt' },
  { step: 'offer_accepted', after: 'offered', from: 'offeredAt', to: 'offerAcceptedAt' },
  { step: 'signed', after: 'offer_accepted', from: 'offerAcceptedAt', to: 'signedAt' },
  { step: 'paid_out', after: 'signed', from: 'signedAt', to: 'paidOutAt' },
] as const
type FunnelStep = (typeof funnelSteps)[number]

const stepMinutes = ({ from, to }: FunnelStep) =>
  ofApplication((row) => {
    const [begin, end] = [row[from], row[to]]
    return begin === null || end === null ? null : workingMinutes(begin, end)
  })
const stepTimes = (name: FunnelStep['step'], percent: number) => {
  const found = funnelSteps.find(({ step }) => step === name)
  if (!found) throw new RangeError(`no step ${name}`)
  return middle(name, percent, 'minutes', stepMinutes(found))
}

export const figureRules = {
  needs: count('needs'),
  needs_amount: sum('needs'),
  needs_taken_back: count('needs_taken_back'),
  needs_open: count('needs_open'),
  needs_applied: count('needs_applied'),
  needs_taken: count('needs_taken'),
  needs_routed: count('needs_routed'),
  needs_closed: count('needs_closed'),
  needs_expired: count('needs_expired'),
  needs_withdrawn: count('needs_withdrawn'),
  needs_unmet: count('needs_unmet'),
  needs_unmet_amount: sum('needs_unmet'),
  pick_up_rate: rate('needs_met', 'needs'),
  needs_matched: count('needs_matched'),
  supply_median: middle('needs_matched', 50, 'products', (one) =>
    one.of === 'need' ? (one.match?.eligible ?? null) : null,
  ),
  supply_none_share: rate('needs_without_product', 'needs_matched'),
  applications: count('applications'),
  applications_amount: sum('applications'),
  applicants: companies('applications'),
  answers_due: count('answers_due'),
  response_rate: rate('answered_in_time', 'answers_due'),
  response_median: middle('answered', 50, 'minutes', answerMinutes),
  response_p90: middle('answered', 90, 'minutes', answerMinutes),
  accepted: count('accepted'),
  accepted_median: stepTimes('accepted', 50),
  accepted_p90: stepTimes('accepted', 90),
  offered: count('offered'),
  offered_median: stepTimes('offered', 50),
  offered_p90: stepTimes('offered', 90),
  offer_accepted: count('offer_accepted'),
  offer_accepted_median: stepTimes('offer_accepted', 50),
  offer_accepted_p90: stepTimes('offer_accepted', 90),
  signed: count('signed'),
  signed_median: stepTimes('signed', 50),
  signed_p90: stepTimes('signed', 90),
  paid_out: count('paid_out'),
  paid_out_median: stepTimes('paid_out', 50),
  paid_out_p90: stepTimes('paid_out', 90),
  conversion_rate: rate('paid_out', 'applications'),
  granted_companies: companies('offered'),
  granted_amount: sum('offered', (one) => offeredFen(one) ?? 0),
  less_than_asked: count('less_than_asked'),
  refused: count('refused'),
  returned: count('returned'),
  clocks_running: count('clocks_running'),
  clocks_due_today: count('clocks_due_today'),
  clocks_breached: count('clocks_breached'),
  clocks_paused: count('clocks_paused'),
  duties_breached: count('duties_breached'),
  loans: count('loans'),
  borrowers: companies('loans'),
  loans_amount: sum('loans'),
  average_rate: figure(
    'bp',
    ['loans'],
    meanOfLoans(({ aprBp }) => aprBp),
  ),
  average_lpr: figure('bp', ['loans'], meanOfLoans(lprBpOn)),
  first_loan_company_share: companyShare('loans_first', 'loans_not_first', 'loans'),
  first_loan_amount_share: share('loans_first', 'loans_not_first', 'loans'),
  pure_credit_company_share: companyShare('loans_pure_credit', 'loans_not_pure_credit', 'loans'),
  pure_credit_amount_share: share('loans_pure_credit', 'loans_not_pure_credit', 'loans'),
  inclusive_company_share: companyShare('loans_inclusive', 'loans_not_inclusive', 'loans'),
  inclusive_amount_share: share('loans_inclusive', 'loans_not_inclusive', 'loans'),
  loans_live: count('loans_live'),
  balance: sum('loans_live', balance),
  loans_overdue: count('loans_overdue'),
  overdue_balance: sum('loans_overdue', balance),
  overdue_share: balanceShare('loans_overdue', ['loans_overdue']),
  special_mention_share: balanceShare('loans_special_mention', ['loans_special_mention']),
  npl_share: balanceShare('loans_bad', ['loans_bad']),
  pulls: count('pulls'),
  pulls_to_decide: count('pulls_to_decide'),
  pulls_to_monitor: count('pulls_to_monitor'),
  pulls_without_decision: count('pulls_without_decision'),
  pulls_refused: count('pulls_refused'),
} as const satisfies Readonly<Record<string, FigureRule>>
export type FigureId = keyof typeof figureRules

/** Its ids, in the order in which they are shown. */
export const figureIds = Object.keys(figureRules) as FigureId[] // the keys of the very object that the type is made of
