import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { bankPerformance } from '#shared/supervision/bank-performance.contract'
import { Period } from '#shared/supervision/period'
import styles from '#web/features/performance/bank-performance.module.css'
import { PerformanceTable } from '#web/features/performance/performance-table.tsx'
import { periodsUntil } from '#web/features/supervision/office-choices.ts'
import { formatFor } from '#web/lib/format.ts'
import { bankPage } from '#web/lib/page-access.ts'
import { preferences } from '#web/lib/preferences.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { FileLinks } from '#web/ui/file-links.tsx'
import { FilterPick } from '#web/ui/filter-pick.tsx'
import { tableState } from '#web/ui/table-address.ts'

type PerformancePageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('performance'))('title') }
}

export default async function BankPerformancePage({ searchParams }: PerformancePageProps) {
  await bankPage()
  const t = await getTranslations('performance')
  const format = formatFor((await preferences()).language)
  const address = tableState('/bank/performance', await searchParams)
  const asked = Period.safeParse(address.query.period)
  const shown = await readOwn(bankPerformance.show, { query: asked.success ? { period: asked.data } : {} })
  const { asOf, period, rank, rankedBanks, figures } = shown
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <div>
          <h1>{rank === null ? t('unranked') : t('rank', { rank, of: rankedBanks })}</h1>
          <p className={styles.lead}>{t(rank === null ? 'whyUnranked' : 'lead', { moment: format.moment(asOf) })}</p>
        </div>
        <div className={styles.period}>
          <FilterPick
            label={t('period')}
            name="period"
            address={{ ...address, query: { ...address.query, period } }}
            options={periodsUntil(asOf.slice(0, 7), period).map((value) => ({ value, label: format.period(value) }))}
          />
          <FileLinks hrefOf={(kind) => `/api/v1/bank/exports/performance?kind=${kind}&period=${period}`} />
        </div>
      </div>
      <PerformanceTable figures={figures} address={address} />
    </div>
  )
}
