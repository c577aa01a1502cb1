import { useLocale, useTranslations } from 'next-intl'
import { codeLabel } from '#shared/fact/vocabulary'
import { useFormat } from '#web/i18n/use-format.ts'
import { Nothing } from '#web/ui/nothing.tsx'
import styles from './county-map.module.css'
import { counties } from './office-choices.ts'
import type { FigureRow } from './read-panorama.ts'
import { ShownFigure } from './shown-figure.tsx'

/** Five steps of one colour; as many as the theme has. */
const steps = [1, 2, 3, 4, 5] as const

/** What companies of each county ask for: by shade on the map, in numbers beside it. The numbers alone are enough for who doesn't see the map. */
export function CountyMap({ rows }: { readonly rows: readonly FigureRow[] }) {
  const t = useTranslations('panorama')
  const format = useFormat()
  const language = useLocale()
  const known = new Map(rows.map((row) => [row.key, row]))
  const amounts = rows.flatMap(({ figures }) => figures.needs_amount.value ?? [])
  const largest = Math.max(1, ...amounts)
  const stepOf = (amountFen: number | null | undefined): number =>
    amountFen ? Math.max(1, Math.ceil((amountFen / largest) * steps.length)) : 0
  const others = rows.filter(({ key }) => key !== null && !counties.some((county) => county === key))
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.legend}>
        <span>{t('mapLegend')}</span>
        <span aria-hidden="true" className={styles.scale}>
          {steps.map((step) => (
            <i key={step} style={{ background: `var(--step-${step})` }} />
          ))}
        </span>
        <span>{t('mapScale', { most: format.amount(largest) })}</span>
      </figcaption>
      <div className={styles.map}>
        <svg viewBox="0 -90 1000 1190" aria-hidden="true">
          {counties.map((county) => {
            const shown = known.get(county)?.figures.needs_amount
            return (
              <use
                key={county}
                href={`/zhoushan-counties.svg#c${county}`}
                className={styles.county}
                style={{ '--fill': `var(--step-${stepOf(shown?.value)}, var(--gray-ground))` } as React.CSSProperties}
              />
            )
          })}
          <path className={styles.leader} d={leaders} />
        </svg>
        {counties.map((county) => {
          const row = known.get(county)
          return (
            <dl key={county} className={styles.label} data-county={county}>
              <dt>{row?.label?.[language] ?? codeLabel('region', county)?.[language] ?? county}</dt>
              <dd>{row ? <CountyFigures row={row} /> : t('noNeeds')}</dd>
            </dl>
          )
        })}
      </div>
      {others.length > 0 && (
        <p className={styles.others}>
          {others.map((row) => (
            <span key={row.key}>
              {row.label?.[language] ?? row.key} <ShownFigure shown={row.figures.needs} unit="cases" />
            </span>
          ))}
        </p>
      )}
    </figure>
  )
}

/** From each label to its islands, in the map's own units. */
const leaders = 'M860 30L860 130M200 390L420 480M720 980L640 800M170 930L290 760'

function CountyFigures({ row: { figures } }: { readonly row: FigureRow }) {
  const t = useTranslations('panorama')
  const { needs, needs_amount: amount, needs_unmet: unmet } = figures
  if (needs.isHidden) return <Nothing kind="tooFew" />
  return (
    <>
      <span>
        <ShownFigure shown={amount} unit="fen" /> · <ShownFigure shown={needs} unit="cases" />
      </span>
      {!unmet.isHidden && (
        <span className={styles.unmet}>
          {t('unmetOf')} <ShownFigure shown={unmet} unit="cases" />
        </span>
      )}
    </>
  )
}
