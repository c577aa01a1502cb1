import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { officeFigures } from '#shared/supervision/office-figures.contract'
import { ClocksView } from '#web/features/supervision/clocks-view.tsx'
import { OfficeOutage } from '#web/features/supervision/office-outage.tsx'
import { orOutage } from '#web/lib/or-outage.ts'
import { officePage } from '#web/lib/page-access.ts'
import { readOwn } from '#web/lib/read-own.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('officeClocks'))('title') }
}

export default async function ClocksPage() {
  await officePage()
  const [clocks, t] = await Promise.all([
    orOutage(readOwn(officeFigures.showClocks, {})),
    getTranslations('officeClocks'),
  ])
  return clocks === undefined ? <OfficeOutage title={t('title')} /> : <ClocksView clocks={clocks} />
}
