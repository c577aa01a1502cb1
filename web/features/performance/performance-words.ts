import type { Output } from '#shared/kernel/route'
import type { bankPerformance } from '#shared/supervision/bank-performance.contract'
import { figureRules } from '#shared/supervision/figures'

type Figure = Output<typeof bankPerformance.show>['figures'][number]

export const unitOf = (figure: Figure['figure']) => figureRules[figure].unit

/** For which of them more, or less, is plainly better; of the others only how they differ is said. */
const better: Readonly<Partial<Record<Figure['figure'], 'more' | 'less'>>> = {
  response_rate: 'more',
  response_median: 'less',
  response_p90: 'less',
  conversion_rate: 'more',
}
/** A sum of one bank is never comparable with that of all the others together. */
const comparable: readonly Figure['figure'][] = [
  'response_rate',
  'response_median',
  'response_p90',
  'conversion_rate',
  'average_rate',
]

export type Compared = 'better' | 'worse' | 'higher' | 'lower' | 'same'

/** How the own figure stands to the others', in words; null where the two can't be compared. */
export function compared({ figure, own, others }: Figure): Compared | null {
  if (!comparable.includes(figure) || own === null || others.isHidden || others.value === null) return null
  if (own === others.value) return 'same'
  const isMore = own > others.value
  const wanted = better[figure]
  if (wanted === undefined) return isMore ? 'higher' : 'lower'
  return isMore === (wanted === 'more') ? 'better' : 'worse'
}
