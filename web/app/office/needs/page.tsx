import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { officeNeed } from '#shared/supervision/office-need.contract'
import type { SearchParams } from '#web/features/supervision/office-address.ts'
import { OfficeOutage } from '#web/features/supervision/office-outage.tsx'
import { WaitingNeeds } from '#web/features/supervision/waiting-needs.tsx'
import { orOutage } from '#web/lib/or-outage.ts'
import { officePage } from '#web/lib/page-access.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { tableState } from '#web/ui/table-address.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('officeNeeds'))('title') }
}

const perPage = 20

export default async function NeedsPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  await officePage()
  const { cursor } = tableState('/office/needs', await searchParams).query
  const [read, t] = await Promise.all([
    orOutage(readOwn(officeNeed.list, { query: { limit: perPage, cursor } })),
    getTranslations('officeNeeds'),
  ])
  return read === undefined ? <OfficeOutage title={t('title')} /> : <WaitingNeeds page={read} cursor={cursor} />
}
