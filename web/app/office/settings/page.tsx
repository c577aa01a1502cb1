import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SettingsPage } from '#web/features/notification/settings-page.tsx'
import { officePage } from '#web/lib/page-access.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') }
}

export default async function OfficeSettingsPage() {
  return <SettingsPage access={await officePage()} />
}
