import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MembersPage } from '#web/features/identity/members-page.tsx'
import { bankPage } from '#web/lib/page-access.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('members'))('caption') }
}

export default async function BankMembersPage() {
  return <MembersPage access={await bankPage()} path="/bank/members" />
}
