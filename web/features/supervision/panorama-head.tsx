import { useLocale, useTranslations } from 'next-intl'
import { codeLabel } from '#shared/fact/vocabulary'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { useFormat } from '#web/i18n/use-format.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconAnchor } from '#web/ui/icons.data.ts'
import { Link } from '#web/ui/link.tsx'
import { Freshness } from './freshness.tsx'
import { type OfficeFilters, officeHref } from './office-address.ts'
import styles from './panorama-head.module.css'
import type { FigureTable } from './read-panorama.ts'

type PanoramaHeadProps = { readonly table: FigureTable; readonly filters: OfficeFilters }

/** Of what and of when everything below is. */
export function PanoramaHead({ table: { asOf, period, cut }, filters }: PanoramaHeadProps) {
  const t = useTranslations('panorama')
  const format = useFormat()
  const language = useLocale()
  const narrowed = [
    cut.county && codeLabel('region', cut.county)?.[language],
    cut.section && codeLabel('industry_section', cut.section)?.[language],
    cut.size && codeLabel('size_class', cut.size)?.[language],
    cut.kind && codeLabel('product_kind', cut.kind)?.[language],
    cut.bank && t('oneBank'),
  ].filter((word) => word !== undefined && word !== '')
  const isNarrowed = Object.keys(filters).length > 0
  return (
    <header className={styles.head}>
      <span className={styles.mark}>
        <Icon of={iconAnchor} size={22} />
      </span>
      <h1>{t('title')}</h1>
      <p className={styles.of}>
        {format.periodUntil(period, asOf)}
        {narrowed.map((word) => ` · ${word}`)}
        {isNarrowed && <Link href="/office">{t('whole')}</Link>}
      </p>
      <div className={styles.right}>
        <BrowserMessages of={['freshness']}>
          <Freshness asOf={asOf} />
        </BrowserMessages>
        <p className={styles.clock}>{format.weekdayMoment(asOf)}</p>
        <Link href={officeHref('/office/funnel', filters)} className={styles.work}>
          {t('toWork')}
        </Link>
      </div>
    </header>
  )
}
