import type { Output } from '#shared/kernel/route'
import { type FigureId, figureRules } from '#shared/supervision/figures'
import { officeFigures } from '#shared/supervision/office-figures.contract'
import { askedFen } from './tour-company.ts'
import type { Tour } from './tour-step.ts'

type Figures = Output<typeof officeFigures.show>

const supervisor = 'supervisor-1'

/** What one run adds for the office: four needs, six applications, three offers, one loan. */
const added = {
  needs: 4,
  applications: 6,
  applications_amount: 6 * askedFen,
  offered: 3,
  refused: 1,
  returned: 1,
  paid_out: 1,
  loans_amount: askedFen,
} as const satisfies Partial<Record<FigureId, number>>
const names = Object.keys(added) as (keyof typeof added)[] // the keys of the very object

export async function readFigures(tour: Tour): Promise<Figures> {
  tour.chapter('figures before')
  return tour.does(supervisor, "reads the year's figures", officeFigures.show, { query: {} })
}

/** Reads them again: each has grown by what was done here at least; others may be at work too. */
export async function compareFigures(tour: Tour, before: Figures): Promise<void> {
  tour.chapter('figures after')
  const hasGrown = (after: Figures, name: keyof typeof added) => {
    const [was, is] = [figureIn(before, name), figureIn(after, name)]
    return was === null || is === null || is - was >= added[name]
  }
  const after = await tour.sees(supervisor, 'reads them again', officeFigures.show, { query: {} }, (now) =>
    names.every((name) => hasGrown(now, name)),
  )
  for (const name of names) tour.tells(`${name}: ${told(before, name)} → ${told(after, name)}`)
}

const figureIn = ({ total }: Figures, name: keyof typeof added) => total.figures[name].value

const grouped = new Intl.NumberFormat('en')

/** In yuan or as a count; of fewer than five companies the office reads none. */
function told(figures: Figures, name: keyof typeof added): string {
  const value = figureIn(figures, name)
  if (value === null) return 'hidden, fewer than five companies'
  return figureRules[name].unit === 'fen' ? `${grouped.format(value / 100)} yuan` : grouped.format(value)
}
