import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApprovalLimit } from '#web/features/bank-house/approval-limit.tsx'
import { SettingsPage } from '#web/features/notification/settings-page.tsx'
import { bankPage } from '#web/lib/page-access.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') }
}

export default async function BankSettingsPage() {
  const access = await bankPage()
  return (
    <SettingsPage access={access}>
      <ApprovalLimit access={access} />
    </SettingsPage>
  )
}
