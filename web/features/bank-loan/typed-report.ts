import { typedPercent } from '#web/features/bank-case/typed-terms.ts'

export const reportKinds = [
  'repayment',
  'early_repayment',
  'grade',
  'reversal',
  'extension',
  'renewal',
  'settlement',
  'write_off',
] as const
export type ReportKind = (typeof reportKinds)[number]

/** A report as it is typed; money in yuan. */
export type TypedReport = {
  readonly kind: ReportKind
  readonly reportId: string
  readonly valueDate: string
  readonly principal: string
  readonly interest: string
  readonly penalty: string
  readonly reverses: string
  readonly months: string
  readonly termMonths: string
  readonly rate: string
  readonly way: string
  readonly grade: string
}

/** 8,162.85 yuan in fen; null where it is no such amount. */
export function typedFen(typed: string): number | null {
  const text = typed.normalize('NFKC').replace(/[,\s]/g, '')
  if (!/^\d{1,10}(\.\d{1,2})?$/.test(text)) return null
  const [whole = '', fraction = ''] = text.split('.')
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'))
}

const typedNumber = (typed: string): number | null => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null)

type Body = Readonly<Record<string, string | number>>

/** What the API takes of it, or null while something is missing. */
export function reportBody(typed: TypedReport): Body | null {
  const { kind, valueDate } = typed
  const reportId = typed.reportId.trim()
  if (!/^[A-Za-z0-9._:-]{1,64}$/.test(reportId) || !/^\d{4}-\d{2}-\d{2}$/.test(valueDate)) return null
  const own = ownFields(typed)
  return own && { kind, reportId, valueDate, ...own }
}

function ownFields(typed: TypedReport): Body | null {
  switch (typed.kind) {
    case 'repayment':
      return whole({
        principalFen: typedFen(typed.principal),
        interestFen: typedFen(typed.interest),
        penaltyFen: typedFen(typed.penalty),
      })
    case 'early_repayment':
      return whole({ principalFen: typedFen(typed.principal), interestFen: typedFen(typed.interest) })
    case 'reversal':
      return typed.reverses === '' ? null : { reverses: typed.reverses }
    case 'extension':
      return whole({ months: typedNumber(typed.months) })
    case 'renewal':
      return whole({
        termMonths: typedNumber(typed.termMonths),
        rateBp: typedPercent(typed.rate),
        repaymentWay: typed.way === '' ? null : typed.way,
      })
    case 'grade':
      return whole({ grade: typed.grade === '' ? null : typed.grade })
    default:
      return {}
  }
}

function whole(fields: Readonly<Record<string, string | number | null>>): Body | null {
  const known: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (value === null) return null
    known[name] = value
  }
  return known
}
