import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LeagueView } from '#web/features/supervision/league-view.tsx'
import { readOfficeFilters, type SearchParams } from '#web/features/supervision/office-address.ts'
import { OfficeOutage } from '#web/features/supervision/office-outage.tsx'
import { readLeaguePage } from '#web/features/supervision/read-league.ts'
import { officePage } from '#web/lib/page-access.ts'
import { tableState } from '#web/ui/table-address.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('officeBanks'))('title') }
}

export default async function BanksPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  await officePage()
  const { query } = tableState('/office/banks', await searchParams)
  const filters = readOfficeFilters(query)
  const [read, t] = await Promise.all([readLeaguePage(filters), getTranslations('officeBanks')])
  if (read === undefined) return <OfficeOutage title={t('title')} />
  return <LeagueView {...read} filters={filters} sort={query.sort} />
}
