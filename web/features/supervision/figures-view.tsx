import { useTranslations } from 'next-intl'
import { useFormat } from '#web/i18n/use-format.ts'
import { Link } from '#web/ui/link.tsx'
import type { FigureBook } from './figure-book.ts'
import { type CutBy, cuts, type FigureGroup, groupNames } from './figure-groups.ts'
import { FigureMatrix } from './figure-matrix.tsx'
import { type OfficeFilters, officeHref } from './office-address.ts'
import { type BankChoice, OfficeFilterBar } from './office-filters.tsx'
import styles from './office-page.module.css'
import { OfficePageHead } from './office-page-head.tsx'
import { MoneyOverTime, RateOverTime } from './over-time.tsx'
import { ownCounty } from './own-county.ts'
import type { FigureTable } from './read-panorama.ts'
import { TableDownloads } from './table-downloads.tsx'

type FiguresViewProps = {
  readonly table: FigureTable
  readonly byMonth: FigureTable
  readonly banks: readonly BankChoice[]
  readonly book: FigureBook
  readonly filters: OfficeFilters
  readonly group: FigureGroup
  readonly by: CutBy
}

const path = '/office/figures'

/** Every figure with its meaning, cut by whatever; and how rate and money went over time. */
export function FiguresView({ table, byMonth, banks, book, filters, group, by }: FiguresViewProps) {
  const t = useTranslations('officeFigures')
  const format = useFormat()
  const { asOf, period, cut } = table
  return (
    <>
      <OfficePageHead title={t('title', { period: format.period(period) })} asOf={asOf} />
      <OfficeFilterBar
        {...{ path, filters, banks, period, asOf }}
        kept={{ group, by }}
        ownCounty={ownCounty(cut.county, filters)}
      />
      <div className={styles.twoCharts}>
        <RateOverTime byMonth={byMonth} />
        <MoneyOverTime byMonth={byMonth} />
      </div>
      <section className={styles.block}>
        <nav aria-label={t('groups')} className={styles.tabs}>
          {groupNames.map((name) => (
            <Link
              key={name}
              href={officeHref(path, filters, { group: name, by })}
              scroll={false}
              aria-current={name === group ? 'true' : undefined}
            >
              {t('group', { name })}
            </Link>
          ))}
        </nav>
        <div className={styles.blockHead}>
          <nav aria-label={t('cuts')} className={styles.tabs}>
            {cuts.map((name) => (
              <Link
                key={name}
                href={officeHref(path, filters, { group, by: name })}
                scroll={false}
                aria-current={name === by ? 'true' : undefined}
              >
                {t('cut', { name })}
              </Link>
            ))}
          </nav>
          <TableDownloads table="figures" filters={filters} further={{ by }} />
        </div>
        <FigureMatrix {...{ table, book, filters, group, by }} />
        <p className={styles.note}>{t('note', { group })}</p>
      </section>
    </>
  )
}
