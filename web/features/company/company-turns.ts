import type { NeedRow, TakingView } from '#shared/financing/need.contract'
import type { Instant } from '#shared/kernel/instant'
import type { Text } from '#shared/kernel/text'
import type { CompanyApplicationRow } from '#web/features/financing/application-row.tsx'

/** Something that waits for the company. */
export type Turn = {
  readonly kind: 'offers' | 'returned' | 'paused' | 'taking'
  readonly href: string
  /** Until when; null: it waits as long as it takes. */
  readonly until: Instant | null
  /** Offers of one need that wait side by side. */
  readonly count: number
  readonly bank: Text
  readonly product: Text
}

export type TakenNeed = Pick<NeedRow, 'needId'> & { readonly takings: readonly TakingView[] }

/** What waits for the company, what runs out soonest first. */
export function turnsOf(
  applications: readonly (CompanyApplicationRow & { readonly supplyBy?: Instant | null })[],
  needs: readonly TakenNeed[],
): Turn[] {
  const turns = [...offerTurns(applications), ...applications.flatMap(ownTurn), ...needs.flatMap(takingTurns)]
  return turns.sort((one, other) => ((one.until ?? last) < (other.until ?? last) ? -1 : 1))
}

/** Sorts behind every moment. */
const last = '9999'

/** The offers of a need are compared together, so they are one thing to do. */
function offerTurns(applications: readonly CompanyApplicationRow[]): Turn[] {
  const byNeed = new Map<string, CompanyApplicationRow[]>()
  for (const one of applications) {
    if (one.offer?.status === 'awaiting' && one.state === 'offered')
      byNeed.set(one.needId, [...(byNeed.get(one.needId) ?? []), one])
  }
  return [...byNeed].flatMap(([needId, offered]) => {
    const [first] = offered.toSorted((a, b) => ((a.offer?.validUntil ?? last) < (b.offer?.validUntil ?? last) ? -1 : 1))
    if (!first?.offer) return []
    const { bankName: bank, productName: product } = first
    const href = `/company/needs/${needId}/offers`
    return [{ kind: 'offers', href, until: first.offer.validUntil, count: offered.length, bank, product }]
  })
}

function ownTurn(application: CompanyApplicationRow & { readonly supplyBy?: Instant | null }): Turn[] {
  const { state, applicationId, bankName: bank, productName: product, supplyBy = null } = application
  const href = `/company/applications/${applicationId}`
  if (state === 'returned') return [{ kind: 'returned', href, until: supplyBy, count: 1, bank, product }]
  return state === 'paused' ? [{ kind: 'paused', href, until: null, count: 1, bank, product }] : []
}

function takingTurns({ needId, takings }: TakenNeed): Turn[] {
  return takings.flatMap(({ status, takingId, confirmBy, bankName: bank, productName: product }): Turn[] => {
    const href = `/company/needs/${needId}/takings/${takingId}`
    return status === 'pending' ? [{ kind: 'taking', href, until: confirmBy, count: 1, bank, product }] : []
  })
}
