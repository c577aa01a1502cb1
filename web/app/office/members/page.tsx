import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MembersPage } from '#web/features/identity/members-page.tsx'
import { officePage } from '#web/lib/page-access.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('members'))('caption') }
}

export default async function OfficeMembersPage() {
  return <MembersPage access={await officePage()} path="/office/members" />
}
