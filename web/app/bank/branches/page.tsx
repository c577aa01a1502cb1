import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BranchesPage } from '#web/features/bank-house/branches-page.tsx'
import { bankPage } from '#web/lib/page-access.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('branches'))('caption') }
}

export default async function BankBranchesPage() {
  return <BranchesPage access={await bankPage()} />
}
