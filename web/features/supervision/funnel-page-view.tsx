import { useLocale, useTranslations } from 'next-intl'
import { useFormat } from '#web/i18n/use-format.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import type { FigureBook } from './figure-book.ts'
import { stepShares } from './funnel-steps.ts'
import { FunnelTable } from './funnel-table.tsx'
import { type OfficeFilters, officeHref } from './office-address.ts'
import { type BankChoice, OfficeFilterBar } from './office-filters.tsx'
import styles from './office-page.module.css'
import { OfficePageHead } from './office-page-head.tsx'
import { ownCounty } from './own-county.ts'
import type { Funnel, RankedReasons } from './read-funnel.ts'
import { ReasonsTable } from './reasons-table.tsx'
import { TableDownloads } from './table-downloads.tsx'

type FunnelPageViewProps = {
  readonly funnel: Funnel
  readonly reasons: RankedReasons
  readonly banks: readonly BankChoice[]
  readonly book: FigureBook
  readonly filters: OfficeFilters
}

const path = '/office/funnel'

/** At which step applications are lost, and why banks refuse. */
export function FunnelPageView({ funnel, reasons, banks, book, filters }: FunnelPageViewProps) {
  const t = useTranslations('officeFunnel')
  const { asOf, period, cut } = funnel
  const isEmpty = funnel.steps[0]?.cases.value === 0
  return (
    <>
      <OfficePageHead title={t('title')} asOf={asOf}>
        <Finding funnel={funnel} />
      </OfficePageHead>
      <OfficeFilterBar {...{ path, filters, banks, period, asOf }} ownCounty={ownCounty(cut.county, filters)} />
      {isEmpty ? (
        <EmptyState title={t('emptyTitle')} action={{ href: officeHref(path, {}), label: t('emptyAction') }}>
          {t('emptyDetail')}
        </EmptyState>
      ) : (
        <div className={styles.pair}>
          <section className={styles.block}>
            <div className={styles.blockHead}>
              <h2>{t('stepsTitle')}</h2>
              <TableDownloads table="funnel" filters={filters} />
            </div>
            <FunnelTable funnel={funnel} book={book} filters={filters} />
            <p className={styles.note}>{t('stepsNote')}</p>
          </section>
          <section className={styles.block}>
            <div className={styles.blockHead}>
              <h2>{t('reasonsTitle')}</h2>
              <TableDownloads table="refusal-reasons" filters={filters} />
            </div>
            <ReasonsTable reasons={reasons} filters={filters} />
          </section>
        </div>
      )}
    </>
  )
}

function Finding({ funnel }: { readonly funnel: Funnel }) {
  const t = useTranslations('officeFunnel')
  const format = useFormat()
  const language = useLocale()
  const steps = stepShares(funnel.steps)
  const at = steps.findIndex(({ isWeakest }) => isWeakest)
  const [before, weakest] = [steps[at - 1], steps[at]]
  if (!before || !weakest || weakest.ofBefore === null) return t('noWeakest')
  return t('weakest', {
    from: before.label[language],
    to: weakest.label[language],
    share: format.percent(weakest.ofBefore),
  })
}
