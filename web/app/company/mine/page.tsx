import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CompanyPlaces } from '#web/features/frame/company-places.tsx'
import { companyPage } from '#web/lib/page-access.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('navigation'))('mine') }
}

export default async function MinePage() {
  return <CompanyPlaces access={await companyPage()} />
}
