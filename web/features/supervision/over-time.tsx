import { useTranslations } from 'next-intl'
import { useFormat } from '#web/i18n/use-format.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { Nothing } from '#web/ui/nothing.tsx'
import { FlowPanel } from './flow-panel.tsx'
import { monthRates, rateTicks } from './month-rates.ts'
import styles from './office-page.module.css'
import { RatePanel } from './rate-panel.tsx'
import type { FigureRow, FigureTable } from './read-panorama.ts'
import { ShownFigure } from './shown-figure.tsx'

type OverTimeProps = { readonly byMonth: FigureTable }

const address = { path: '/office/figures', query: {} }
const keyOf = ({ key }: FigureRow) => key ?? ''

/** What loans cost, month by month, beside the LPR; the same as a table below. */
export function RateOverTime({ byMonth }: OverTimeProps) {
  const t = useTranslations('officeFigures')
  const format = useFormat()
  const months = monthRates(byMonth, byMonth.asOf.slice(0, 10))
  const ticks = rateTicks(months)
  const lprOf = new Map(months.map(({ month, lpr }) => [month, lpr]))
  const { average_rate: rate, average_lpr: lpr } = byMonth.total.figures
  const columns: Column<FigureRow>[] = [
    { key: 'month', head: t('month'), isTitle: true, cell: ({ key }) => (key === null ? '' : format.period(key)) },
    {
      key: 'rate',
      head: t('rateSeries'),
      isNumber: true,
      cell: ({ figures }) => <ShownFigure shown={figures.average_rate} unit="bp" />,
    },
    {
      key: 'lpr',
      head: t('lprSeries'),
      isNumber: true,
      cell: ({ key }) => {
        const percent = lprOf.get(key ?? '') ?? null
        return percent === null ? <Nothing kind="notApplicable" /> : format.rate(Math.round(percent * 100))
      },
    },
    {
      key: 'amount',
      head: t('paidOut'),
      isNumber: true,
      cell: ({ figures }) => <ShownFigure shown={figures.loans_amount} unit="fen" />,
    },
  ]
  return (
    <figure className={styles.chart}>
      <h2>{t('rateTitle')}</h2>
      <figcaption>
        {rate.value === null || lpr.value === null
          ? t('rateUnknown')
          : t('rateFinding', {
              percent: format.rate(rate.value),
              points: format.percentagePoints(rate.value - lpr.value),
            })}
        {t('axisFrom', { percent: format.rate(Math.round((ticks[0] ?? 0) * 100)) })}
      </figcaption>
      <RatePanel months={months} ticks={ticks} words={{ rate: t('rateSeries'), lpr: t('lprSeries') }} size="page" />
      <details>
        <summary>{t('asTable')}</summary>
        <DataTable caption={t('rateTitle')} {...{ columns, address, keyOf }} rows={byMonth.rows} />
      </details>
    </figure>
  )
}

/** What was needed, granted and paid out, month by month. */
export function MoneyOverTime({ byMonth }: OverTimeProps) {
  const t = useTranslations('officeFigures')
  const format = useFormat()
  const { needs_amount: needs, loans_amount: loans } = byMonth.total.figures
  const money = (key: 'needs_amount' | 'granted_amount' | 'loans_amount', head: string): Column<FigureRow> => ({
    key,
    head,
    isNumber: true,
    cell: ({ figures }) => <ShownFigure shown={figures[key]} unit="fen" />,
  })
  const words = { needs: t('needed'), granted: t('granted'), paidOut: t('paidOut') }
  const columns: Column<FigureRow>[] = [
    { key: 'month', head: t('month'), isTitle: true, cell: ({ key }) => (key === null ? '' : format.period(key)) },
    money('needs_amount', words.needs),
    money('granted_amount', words.granted),
    money('loans_amount', words.paidOut),
  ]
  const months = byMonth.rows.flatMap(({ key, figures }) =>
    key === null
      ? []
      : [
          {
            month: key,
            needs: figures.needs_amount.value,
            granted: figures.granted_amount.value,
            paidOut: figures.loans_amount.value,
          },
        ],
  )
  const hasAny = months.some(({ needs, granted, paidOut }) => (needs ?? granted ?? paidOut) !== null)
  return (
    <figure className={styles.chart}>
      <h2>{t('moneyTitle')}</h2>
      <figcaption>
        {needs.value === null || loans.value === null
          ? t('moneyUnknown')
          : t('moneyFinding', { needs: format.amount(needs.value), loans: format.amount(loans.value) })}
      </figcaption>
      {hasAny && <FlowPanel months={months} words={words} />}
      <details>
        <summary>{t('asTable')}</summary>
        <DataTable caption={t('moneyTitle')} {...{ columns, address, keyOf }} rows={byMonth.rows} />
      </details>
    </figure>
  )
}
