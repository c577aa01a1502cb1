import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OfficeOutage } from '#web/features/supervision/office-outage.tsx'
import { PortraitView } from '#web/features/supervision/portrait-view.tsx'
import { readPortrait } from '#web/features/supervision/read-portrait.ts'
import { ReasonFirst } from '#web/features/supervision/reason-first.tsx'
import { orOutage } from '#web/lib/or-outage.ts'
import { officePage } from '#web/lib/page-access.ts'

type PortraitPageProps = { readonly params: Promise<{ readonly companyId: string }> }

/** No name in the title: it stays in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('officePortrait'))('title') }
}

export default async function PortraitPage({ params }: PortraitPageProps) {
  await officePage()
  const { companyId } = await params
  const portrait = await orOutage(readPortrait(companyId))
  if (portrait === 'unmask_first') return <ReasonFirst />
  const t = await getTranslations('officePortrait')
  return portrait === undefined ? <OfficeOutage title={t('title')} /> : <PortraitView portrait={portrait} />
}
