import { conditionFault } from '#shared/fact/check-value'
import { type CodeList, codesOf } from '#shared/fact/vocabulary'
import type { Text } from '#shared/kernel/text'
import { ProductTerms, type Rate } from './loan-product.ts'
import { tierFacts } from './tier-facts.ts'

/** What a bank must still say or mend before its product can be published, and at which field. */
export type TermsFault = { readonly path: readonly (string | number)[]; readonly code: string; readonly detail: Text }

type Path = readonly (string | number)[]
/** The names of a lower and an upper end. */
type Ends = readonly [string, string]
type Range = { readonly min: number | null; readonly max: number | null }

const fault = (path: Path, code: string, zh: string, en: string): TermsFault[] => [{ path, code, detail: { zh, en } }]

/** @param names of the fields that hold the two ends */
function rangeFaults(path: Path, { min, max }: Range, least: number, names: Ends = ['min', 'max']): TermsFault[] {
  const [low, high] = names.map((name) => [...path, name])
  if (min === null || max === null) {
    return fault((min === null ? low : high) ?? path, 'end_missing', '上下限都要填写', 'both ends must be stated')
  }
  if (min < least)
    return fault(low ?? path, 'too_small', `下限至少为 ${least}`, `the lower end must be at least ${least}`)
  if (min <= max) return []
  return fault(high ?? path, 'ends_reversed', '上限不能小于下限', 'the upper end must not be below the lower')
}

function rateFaults(path: Path, rate: Rate): TermsFault[] {
  if (rate.kind === 'fixed') return rangeFaults(path, { min: rate.minBp, max: rate.maxBp }, 0, ['minBp', 'maxBp'])
  if (rate.kind === 'lpr') {
    const spread = { min: rate.spreadMinBp, max: rate.spreadMaxBp }
    return rangeFaults(path, spread, -1000, ['spreadMinBp', 'spreadMaxBp'])
  }
  const en = 'both ends of the rate must be stated: a fixed range, or LPR with a range of spread'
  return fault(path, 'rate_incomplete', '利率的上下限都要填写：固定区间，或 LPR 加点区间', en)
}

/** A tier may leave an end to the product, but never go beyond what the product's card says. */
function tierRangeFaults(path: Path, tier: Range | null, product: Range): TermsFault[] {
  const [min, max] = [tier?.min ?? product.min, tier?.max ?? product.max]
  if (tier === null || min === null || max === null) return []
  const reversed = rangeFaults(path, { min, max }, 0)
  if (reversed.length > 0) return reversed
  const isBeyond = min < (product.min ?? min) || max > (product.max ?? max)
  return isBeyond
    ? fault(path, 'beyond_product', '不能超出产品本身的范围', 'must lie within the range of the product')
    : []
}

function tierRateFaults(path: Path, rate: Rate | null, product: Rate): TermsFault[] {
  if (rate === null) return []
  const own = rateFaults(path, rate)
  if (own.length > 0) return own
  const isDearer =
    (rate.kind === 'fixed' && product.kind === 'fixed' && rate.maxBp > product.maxBp) ||
    (rate.kind === 'lpr' &&
      product.kind === 'lpr' &&
      rate.tenor === product.tenor &&
      rate.spreadMaxBp > product.spreadMaxBp)
  const en = 'must not exceed the top of the rate of the product'
  return isDearer ? fault(path, 'beyond_product', '不能高于产品本身利率的上限', en) : []
}

function codeFaults(path: Path, list: CodeList, codes: readonly string[]): TermsFault[] {
  const known = codesOf(list)
  return codes.flatMap((code, index) =>
    known.includes(code)
      ? []
      : fault(
          [...path, index],
          'unknown_code',
          `没有“${code}”这一项，可用 ${known.join('、')}`,
          `unknown code "${code}"; use one of ${known.join(', ')}`,
        ),
  )
}

function wayFaults(path: Path, list: CodeList, ways: readonly string[]): TermsFault[] {
  if (ways.length > 0) return codeFaults(path, list, ways)
  return fault(path, 'none_stated', '至少写一种', 'at least one must be stated')
}

function ownFaults(terms: ProductTerms): TermsFault[] {
  const days = (['accept', 'decide', 'pay'] as const).filter((step) => terms.promisedDays[step] === null)
  const regions = terms.regions.flatMap((region, index) =>
    /^\d{6}$/.test(region)
      ? []
      : fault(['regions', index], 'unknown_code', '应为 6 位行政区划代码', 'must be a 6-digit region code (GB/T 2260)'),
  )
  return [
    ...codeFaults(['kind'], 'product_kind', [terms.kind]).map((one) => ({ ...one, path: ['kind'] })),
    ...rangeFaults(['amountFen'], terms.amountFen, 1),
    ...rangeFaults(['termMonths'], terms.termMonths, 1),
    ...rateFaults(['rate'], terms.rate),
    ...wayFaults(['guaranteeWays'], 'guarantee_way', terms.guaranteeWays),
    ...wayFaults(['repaymentWays'], 'repayment_way', terms.repaymentWays),
    ...codeFaults(['purposes'], 'purpose', terms.purposes),
    ...regions,
    ...codeFaults(['industrySections'], 'industry_section', terms.industrySections),
    ...codeFaults(['policySupport'], 'policy_support', terms.policySupport),
    ...days.flatMap((step) =>
      fault(['promisedDays', step], 'none_stated', '承诺的工作日要填写', 'the promised days must be stated'),
    ),
    ...terms.fees.flatMap(({ minBp, maxBp }, index) =>
      rangeFaults(['fees', index], { min: minBp, max: maxBp }, 0, ['minBp', 'maxBp']),
    ),
  ]
}

function ruleFaults(terms: ProductTerms): TermsFault[] {
  const limits = terms.limits.flatMap(({ fact, op, value }, index) => {
    const wrong = conditionFault(fact, op, value)
    return wrong === null
      ? []
      : [{ path: ['limits', index, wrong.at], code: `limit_${wrong.at}`, detail: wrong.detail }]
  })
  const tiers = terms.tiers.flatMap((tier, at) => [
    ...tier.when.flatMap(({ fact, op, value }, index) => {
      const wrong = conditionFault(fact, op, value, tierFacts)
      const path = ['tiers', at, 'when', index, wrong?.at ?? 'fact']
      return wrong === null ? [] : [{ path, code: `limit_${wrong.at}`, detail: wrong.detail }]
    }),
    ...tierRangeFaults(['tiers', at, 'amountFen'], tier.amountFen, terms.amountFen),
    ...tierRangeFaults(['tiers', at, 'termMonths'], tier.termMonths, terms.termMonths),
    ...tierRateFaults(['tiers', at, 'rate'], tier.rate, terms.rate),
    ...(tier.repaymentWays === null
      ? []
      : wayFaults(['tiers', at, 'repaymentWays'], 'repayment_way', tier.repaymentWays)),
  ])
  return [...limits, ...tiers]
}

/** Everything that keeps a bank's terms from being published: they must be complete and every rule evaluable. */
export const termsFaults = (terms: ProductTerms): TermsFault[] => [...ownFaults(terms), ...ruleFaults(terms)]

/** Terms of a product that a bank publishes here: complete, in known codes. An issue's `params` hold code and words. */
export const BankTerms = ProductTerms.superRefine((terms, context) => {
  for (const { path, code, detail } of termsFaults(terms)) {
    context.addIssue({ code: 'custom', path: [...path], message: detail.en, params: { code, detail } })
  }
})
