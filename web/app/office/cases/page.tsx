import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CasesView } from '#web/features/supervision/cases-view.tsx'
import { readOfficeFilters, type SearchParams } from '#web/features/supervision/office-address.ts'
import { OfficeOutage } from '#web/features/supervision/office-outage.tsx'
import { readCasesPage } from '#web/features/supervision/read-cases-page.ts'
import { officePage } from '#web/lib/page-access.ts'
import { tableState } from '#web/ui/table-address.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('officeCases'))('title') }
}

export default async function CasesPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  await officePage()
  const { query } = tableState('/office/cases', await searchParams)
  const filters = readOfficeFilters(query)
  const [read, t] = await Promise.all([readCasesPage(filters, query), getTranslations('officeCases')])
  return read === undefined ? <OfficeOutage title={t('title')} /> : <CasesView {...read} filters={filters} />
}
