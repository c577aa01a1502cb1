import type { TokenFor } from '#infra/local/token-source'
import { approveTwice } from './chapter-approvers.ts'
import { compareFigures, readFigures } from './chapter-figures.ts'
import { bringPapers } from './chapter-papers.ts'
import { acceptOne, payOutAndRepay } from './chapter-payout.ts'
import { refuseTruly } from './chapter-refusal.ts'
import { takeBack, takeNeed } from './chapter-taking.ts'
import { withdrawConsent } from './chapter-withdrawal.ts'
import { donggang, lookCloser, offer, qundao, takeUp } from './tour-bank.ts'
import { type Applied, applyUnderConsent, type Product, stateNeed } from './tour-company.ts'
import { Tour, type TourStep, TourStopped } from './tour-step.ts'

export interface TourReport {
  readonly isAsExpected: boolean
  readonly steps: readonly TourStep[]
  readonly totalMs: number
  /** Why it stopped, where it did. */
  readonly stoppedAt: string | null
}

type TourOptions = { readonly api: string; readonly tokenFor: TokenFor; readonly onStep?: (step: TourStep) => void }

/** One whole case from a need to money paid out, with what may go wrong on the way, on a running system with demo data. */
export async function runTour({ api, tokenFor, onStep = () => undefined }: TourOptions): Promise<TourReport> {
  const tour = new Tour(api, tokenFor, onStep)
  const started = performance.now()
  let stoppedAt: string | null = null
  try {
    const before = await readFigures(tour)
    await wholeCase(tour)
    await takenCase(tour)
    await withdrawConsent(tour)
    await refuseTruly(tour)
    await compareFigures(tour, before)
  } catch (error) {
    if (!(error instanceof TourStopped)) throw error
    stoppedAt = error.message
  }
  const totalMs = Math.round(performance.now() - started)
  return { isAsExpected: stoppedAt === null, steps: tour.steps, totalMs, stoppedAt }
}

async function wholeCase(tour: Tour): Promise<void> {
  tour.chapter('need')
  const { needId, answer } = await stateNeed(tour)
  const able = answer.eligible.map(({ product }) => product).filter(({ canApply }) => canApply)
  const [first, second, third] = threeBanks(able)
  tour.chapter('apply')
  const categories = ['identity', 'penalties_and_lists', 'tax'] as const
  const applied: Applied[] = []
  for (const product of [first, second, third]) applied.push(await applyUnderConsent(tour, needId, product, categories))
  const [atFirst, atSecond, atThird] = applied
  if (!atFirst || !atSecond || !atThird) throw new TypeError('three products were applied for')
  for (const [desk, { applicationId }] of [
    [donggang, atFirst],
    [qundao, atSecond],
  ] as const) {
    tour.chapter(desk === donggang ? 'bank 1' : 'bank 2')
    await takeUp(tour, desk, applicationId)
    await lookCloser(tour, desk, applicationId)
    await offer(tour, desk, applicationId)
  }
  const ids = [atFirst, atSecond, atThird].map(({ applicationId }) => applicationId)
  const won = await acceptOne(tour, needId, ids)
  await payOutAndRepay(tour, won === 0 ? donggang : qundao, won === 0 ? atFirst.applicationId : atSecond.applicationId)
}

/** A need that a bank took: returned for papers, then decided by two approvers. */
async function takenCase(tour: Tour): Promise<void> {
  const { needId, applicationId } = await takeNeed(tour)
  await takeUp(tour, donggang, applicationId)
  await bringPapers(tour, applicationId)
  await approveTwice(tour, applicationId)
  await takeBack(tour, needId)
}

/** One product each of 东港农商银行, 群岛银行 and another bank, the cheapest first. */
function threeBanks<P extends Product>(products: readonly P[]): readonly [P, P, P] {
  const of = (bank: string) => products.find((one) => one.bank.name.zh === bank)
  const [first, second] = [of('东港农商银行'), of('群岛银行')]
  const third = products.find(({ bank }) => bank.key !== first?.bank.key && bank.key !== second?.bank.key)
  if (!first || !second || !third) throw new TourStopped('the match finds products of fewer than three banks')
  return [first, second, third]
}
