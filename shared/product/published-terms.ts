import type { LimitValue, Operator } from '#shared/fact/limit'
import { operators } from '#shared/fact/limit'
import { codeLabel } from '#shared/fact/vocabulary'
import { yuanToFen } from '#shared/kernel/fen'
import type { Text } from '#shared/kernel/text'
import type { Fee, Limit, LoanProduct, Rate } from './loan-product.ts'
import type { FileFee, FileLimit, FileProduct } from './published-terms-form.ts'
import { tierNote } from './tier-note.ts'

const fen = (yuan: number | null | undefined): number | null => (yuan == null ? null : yuanToFen(yuan))

function toRate(minBp: number | null, maxBp: number | null): Rate {
  if (minBp !== null && maxBp !== null) return { kind: 'fixed', minBp, maxBp }
  if (minBp !== null) return { kind: 'from', minBp }
  return maxBp === null ? { kind: 'not_published' } : { kind: 'up_to', maxBp }
}

const isOperator = (op: string): op is Operator => operators.some((operator) => operator === op)
const isBound = (value: unknown): value is LimitValue =>
  Array.isArray(value) ? value.length > 0 : ['number', 'boolean', 'string'].includes(typeof value)

/** null or an empty list is no limit. */
function toLimit({ fact, op, value, hard, text_zh }: FileLimit): Limit[] {
  if (!isOperator(op) || !isBound(value)) return []
  const limit = { fact, op, value: typeof value === 'object' ? [...value] : value }
  return [{ ...limit, hard: hard ?? true, textZh: text_zh ?? null }]
}

const toFee = ({ kind, min_bp, max_bp, text_zh }: FileFee): Fee => ({
  kind,
  name: codeLabel('fee', kind) ?? { zh: kind, en: kind },
  minBp: min_bp ?? null,
  maxBp: max_bp ?? null,
  noteZh: text_zh ?? null,
})

const nameOf = (zh: string | null | undefined, en: string | null | undefined, other: string): Text => ({
  zh: zh || en || other,
  en: en || zh || other,
})

/** A product of the file in the form of the system: fen, camel case, gaps as null. */
export function toLoanProduct(file: FileProduct): LoanProduct {
  const { promised_days: days } = file
  return {
    id: file.id,
    version: 1,
    origin: 'published_terms',
    bank: { organisationId: null, name: nameOf(file.bank_zh, file.bank_en, '-'), fictional: false },
    name: nameOf(file.name_zh, file.name_en, file.id),
    kind: file.kind ?? 'not_published',
    amountFen: { min: fen(file.amount_min_yuan), max: fen(file.amount_max_yuan) },
    termMonths: { min: file.term_min_months ?? null, max: file.term_max_months ?? null },
    rate: toRate(file.rate_min_bp ?? null, file.rate_max_bp ?? null),
    rateNote: file.rate_note ?? null,
    guaranteeWays: file.guarantee_ways ?? [],
    repaymentWays: file.repayment_ways ?? [],
    purposes: file.purposes ?? [],
    regions: file.regions ?? [],
    industrySections: file.industries ?? [],
    promisedDays: { accept: days?.accept ?? null, decide: days?.decide ?? null, pay: days?.pay ?? null },
    documents: (file.documents_zh ?? []).map((zh) => ({ zh, en: null })),
    limits: (file.eligibility ?? []).flatMap(toLimit),
    tiers: [],
    tierNotes: (file.tiers ?? []).map(tierNote),
    fees: (file.fees ?? []).map(toFee),
    policySupport: file.policy_support ?? [],
    remark: file.remark ? { zh: file.remark, en: null } : null,
    source: {
      title: file.source_title ?? null,
      kind: file.source_kind ?? null,
      date: file.source_date ?? null,
      region: file.published_for_region ?? null,
      verified: file.verified ?? false,
      factsLevel: file.facts_level ?? null,
    },
  }
}
