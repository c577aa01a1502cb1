import { useTranslations } from 'next-intl'
import { useFormat } from '#web/i18n/use-format.ts'
import { ClockNumbers } from './clock-numbers.tsx'
import { CountyMap } from './county-map.tsx'
import { FunnelBars } from './funnel-bars.tsx'
import { HeadlineFigures } from './headline-figures.tsx'
import { LeagueList } from './league-list.tsx'
import { monthRates, rateTicks } from './month-rates.ts'
import { NeedsSomebody } from './needs-somebody.tsx'
import { type OfficeFilters, officeHref } from './office-address.ts'
import styles from './panorama.module.css'
import { PanoramaCard } from './panorama-card.tsx'
import { PanoramaHead } from './panorama-head.tsx'
import { RatePanel } from './rate-panel.tsx'
import type { Panorama } from './read-panorama.ts'

type PanoramaViewProps = { readonly panorama: Panorama; readonly filters: OfficeFilters }

/** The city's credit at a glance: is the market working, and where not. On the wall one screen, at a desk two columns. */
export function PanoramaView({ panorama, filters }: PanoramaViewProps) {
  const { byCounty, byMonth, league, clocks, book } = panorama
  const t = useTranslations('panorama')
  const { figures } = byCounty.total
  return (
    <>
      <PanoramaHead table={byCounty} filters={filters} />
      <HeadlineFigures figures={figures} book={book} filters={filters} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <PanoramaCard title={t('funnelTitle')} href={officeHref('/office/funnel', filters)}>
            <FunnelBars figures={figures} book={book} />
          </PanoramaCard>
          <PanoramaCard title={t('banksTitle')} href={officeHref('/office/banks', filters)} isGrowing>
            <LeagueList league={league} />
          </PanoramaCard>
        </div>
        <PanoramaCard
          title={t('countiesTitle')}
          href={officeHref('/office/figures', filters, { by: 'county', group: 'needs' })}
          isGrowing
        >
          <CountyMap rows={byCounty.rows} />
        </PanoramaCard>
        <div className={styles.column}>
          <RateCard
            panorama={panorama}
            href={officeHref('/office/figures', filters, { by: 'month', group: 'loans' })}
          />
          <PanoramaCard title={t('clocksTitle')} href="/office/clocks">
            <ClockNumbers clocks={clocks.total} />
          </PanoramaCard>
          <PanoramaCard title={t('somebodyTitle')} isGrowing>
            <NeedsSomebody
              clocks={clocks}
              unmet={byMonth.total.figures.needs_unmet}
              asOf={clocks.asOf}
              filters={filters}
            />
          </PanoramaCard>
        </div>
      </div>
    </>
  )
}

function RateCard({ panorama, href }: { readonly panorama: Panorama; readonly href: string }) {
  const t = useTranslations('panorama')
  const format = useFormat()
  const { byMonth } = panorama
  const months = monthRates(byMonth, byMonth.asOf.slice(0, 10))
  const ticks = rateTicks(months)
  const hasGap = months.some(({ rate }) => rate === null)
  return (
    <PanoramaCard title={t('rateTitle')} href={href}>
      <RatePanel months={months} ticks={ticks} words={{ rate: t('rateSeries'), lpr: t('lprSeries') }} size="wall" />
      <p className={styles.note}>
        {t('axisFrom', { rate: format.rate(Math.round((ticks[0] ?? 0) * 100)) })}
        {hasGap && t('gap')}
      </p>
    </PanoramaCard>
  )
}
