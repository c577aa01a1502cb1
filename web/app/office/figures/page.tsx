import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cuts, groupNames } from '#web/features/supervision/figure-groups.ts'
import { FiguresView } from '#web/features/supervision/figures-view.tsx'
import { chosenOf, readOfficeFilters, type SearchParams } from '#web/features/supervision/office-address.ts'
import { OfficeOutage } from '#web/features/supervision/office-outage.tsx'
import { readFiguresPage } from '#web/features/supervision/read-figures.ts'
import { officePage } from '#web/lib/page-access.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('officeFigures'))('name') }
}

export default async function FiguresPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  await officePage()
  const given = await searchParams
  const filters = readOfficeFilters(given)
  const [group, by] = [chosenOf(given, 'group', groupNames), chosenOf(given, 'by', cuts)]
  const [read, t] = await Promise.all([readFiguresPage(filters, by), getTranslations('officeFigures')])
  if (read === undefined) return <OfficeOutage title={t('name')} />
  return <FiguresView {...read} {...{ filters, group, by }} />
}
