import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FunnelPageView } from '#web/features/supervision/funnel-page-view.tsx'
import { readOfficeFilters, type SearchParams } from '#web/features/supervision/office-address.ts'
import { OfficeOutage } from '#web/features/supervision/office-outage.tsx'
import { readFunnelPage } from '#web/features/supervision/read-funnel.ts'
import { officePage } from '#web/lib/page-access.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('officeFunnel'))('title') }
}

export default async function FunnelPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  await officePage()
  const filters = readOfficeFilters(await searchParams)
  const [read, t] = await Promise.all([readFunnelPage(filters), getTranslations('officeFunnel')])
  return read === undefined ? <OfficeOutage title={t('title')} /> : <FunnelPageView {...read} filters={filters} />
}
