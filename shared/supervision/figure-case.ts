import { dayOf } from '#shared/kernel/instant'
import { isLocalDate, type LocalDate } from '#shared/kernel/local-date'
import type { ApplicationCase, LoanCase, LookCase, MatchCase, NeedCase } from './case.ts'

/** The case rows of some months, each with what it takes to cut it. */
export type CaseRows = {
  readonly needs: readonly NeedCase[]
  readonly matches: readonly MatchCase[]
  readonly applications: readonly ApplicationCase[]
  readonly loans: readonly LoanCase[]
  readonly looks: readonly LookCase[]
  /** Applications of the looks, of whatever month. */
  readonly lookedFor: readonly ApplicationCase[]
}

/** By what a figure is cut. Bank and product kind say nothing of a need, which is nobody's yet. */
export const dimensions = ['bank', 'county', 'section', 'size', 'kind'] as const
export type Dimension = (typeof dimensions)[number]

/** A value that the registry doesn't know. */
export const notKnown = 'unknown'

type Common = {
  readonly id: string
  readonly companyId: string
  /** The day by which it belongs to a period. */
  readonly day: LocalDate
  /** undefined: the dimension says nothing of this kind of case. */
  readonly in: Readonly<Record<Dimension, string | undefined>>
}
export type FigureCase = Common &
  (
    | { readonly of: 'need'; readonly row: NeedCase; readonly match: MatchCase | undefined }
    | { readonly of: 'application'; readonly row: ApplicationCase }
    | { readonly of: 'loan'; readonly row: LoanCase }
    | { readonly of: 'look'; readonly row: LookCase; readonly application: ApplicationCase | undefined }
  )
export type CaseKind = FigureCase['of']
export type CaseOf<K extends CaseKind> = Extract<FigureCase, { of: K }>

type Traits = Pick<ApplicationCase, 'county' | 'industrySection' | 'sizeClass'>

const cutBy = ({ county, industrySection, sizeClass }: Traits, bank?: string, kind?: string | null) => ({
  county: county ?? notKnown,
  section: industrySection ?? notKnown,
  size: sizeClass ?? notKnown,
  bank,
  kind: bank === undefined ? undefined : (kind ?? notKnown),
})
const noTraits: Traits = { county: null, industrySection: null, sizeClass: null }

/** Each row as a case that figures count: a need with its last match, a look with what is known of its application. */
export function toFigureCases(rows: CaseRows): FigureCase[] {
  const matches = lastMatches(rows.matches)
  const applications = new Map([...rows.lookedFor, ...rows.applications].map((row) => [row.applicationId, row]))
  return [
    ...rows.needs.map((row): FigureCase => {
      const day = dayOf(row.statedAt)
      return {
        of: 'need',
        id: row.needId,
        companyId: row.companyId,
        day,
        in: cutBy(row),
        row,
        match: matches.get(row.needId),
      }
    }),
    ...rows.applications.map((row): FigureCase => {
      const { applicationId: id, companyId, bankId, productKind } = row
      return { of: 'application', id, companyId, day: dayOf(row.submittedAt), in: cutBy(row, bankId, productKind), row }
    }),
    ...rows.loans.map((row): FigureCase => {
      const { loanId: id, companyId, bankId, productKind } = row
      return { of: 'loan', id, companyId, day: toDay(row.paidOn), in: cutBy(row, bankId, productKind), row }
    }),
    ...rows.looks.map((row): FigureCase => {
      const { lookId: id, companyId, bankId, applicationId } = row
      const application = applicationId === null ? undefined : applications.get(applicationId)
      const cut = cutBy(application ?? noTraits, bankId, application?.productKind)
      return { of: 'look', id, companyId, day: dayOf(row.at), in: cut, row, application }
    }),
  ]
}

/** Of several matches of a need the last one counts. */
function lastMatches(matches: readonly MatchCase[]): ReadonlyMap<string, MatchCase> {
  const last = new Map<string, MatchCase>()
  for (const match of matches) {
    const known = last.get(match.needId)
    if (!known || placeOf(known) < placeOf(match)) last.set(match.needId, match)
  }
  return last
}
const placeOf = ({ at, matchId }: MatchCase) => `${at}#${matchId}`

function toDay(text: string): LocalDate {
  if (isLocalDate(text)) return text
  throw new RangeError(`no such day: ${text}`)
}
