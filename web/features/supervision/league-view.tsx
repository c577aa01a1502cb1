import { useLocale, useTranslations } from 'next-intl'
import { useFormat } from '#web/i18n/use-format.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import type { FigureBook } from './figure-book.ts'
import { LeagueTable } from './league-table.tsx'
import { type OfficeFilters, officeHref } from './office-address.ts'
import { OfficeFilterBar } from './office-filters.tsx'
import styles from './office-page.module.css'
import { OfficePageHead } from './office-page-head.tsx'
import { ownCounty } from './own-county.ts'
import type { LeagueRow } from './read-league.ts'
import type { League } from './read-panorama.ts'
import { TableDownloads } from './table-downloads.tsx'

type LeagueViewProps = {
  readonly league: League
  readonly rows: readonly LeagueRow[]
  readonly book: FigureBook
  readonly filters: OfficeFilters
  /** As the address has it. */
  readonly sort: string | undefined
}

const path = '/office/banks'

/** Which bank answers in time, and which loses the applications. */
export function LeagueView({ league, rows, book, filters, sort }: LeagueViewProps) {
  const t = useTranslations('officeBanks')
  const { asOf, period, cut, leastCases, banks } = league
  return (
    <>
      <OfficePageHead title={t('title')} asOf={asOf}>
        <Finding rows={rows} />
      </OfficePageHead>
      <OfficeFilterBar
        {...{ path, filters, banks, period, asOf }}
        ownCounty={ownCounty(cut.county, filters)}
        without={['bank']}
      />
      {rows.length === 0 ? (
        <EmptyState title={t('emptyTitle')} action={{ href: officeHref(path, {}), label: t('emptyAction') }}>
          {t('emptyDetail')}
        </EmptyState>
      ) : (
        <section className={styles.block}>
          <div className={styles.blockHead}>
            <p className={styles.quiet}>{t('order', { least: leastCases })}</p>
            <TableDownloads table="banks" filters={filters} />
          </div>
          <LeagueTable {...{ rows, book, filters, sort, leastCases }} />
        </section>
      )}
    </>
  )
}

function Finding({ rows }: { readonly rows: readonly LeagueRow[] }) {
  const t = useTranslations('officeBanks')
  const format = useFormat()
  const language = useLocale()
  const ranked = rows.filter(({ rank }) => rank !== null)
  const [first, last] = [ranked[0], ranked.at(-1)]
  const rate = (row: LeagueRow) => format.percent(row.figures.response_rate.value ?? 0)
  const name = ({ bankName, bankId }: LeagueRow) => bankName?.[language] ?? bankId
  if (!first || !last || first === last) return t('noRanking')
  return t('finding', { first: name(first), best: rate(first), last: name(last), least: rate(last) })
}
