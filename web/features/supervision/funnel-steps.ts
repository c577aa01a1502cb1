import type { Shown } from '#shared/supervision/office-figures.contract'

export type FunnelStep = { readonly step: string; readonly cases: Shown }

/** A step with its share of the step before and of the first one, in basis points; null where one of the two is hidden or nothing. */
export type StepShare<S extends FunnelStep> = S & {
  readonly ofBefore: number | null
  readonly ofFirst: number | null
  readonly isWeakest: boolean
}

/** Shares of each step; the weakest is where most of the step before is lost. */
export function stepShares<S extends FunnelStep>(steps: readonly S[]): StepShare<S>[] {
  const first = steps[0]?.cases.value ?? null
  const shares = steps.map(({ cases }, at) => {
    const before = steps[at - 1]?.cases.value ?? null
    return { ofBefore: at === 0 ? null : shareOf(cases.value, before), ofFirst: shareOf(cases.value, first) }
  })
  const known = shares.flatMap(({ ofBefore }) => ofBefore ?? [])
  const least = known.length < 2 ? null : Math.min(...known)
  const weakest = shares.findIndex(({ ofBefore }) => ofBefore !== null && ofBefore === least && ofBefore < 10_000)
  return steps.map((step, at) => ({
    ...step,
    ofBefore: shares[at]?.ofBefore ?? null,
    ofFirst: shares[at]?.ofFirst ?? null,
    isWeakest: at === weakest,
  }))
}

const shareOf = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : Math.round((part * 10_000) / whole)
