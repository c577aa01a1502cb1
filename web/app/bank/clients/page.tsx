import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientsPage } from '#web/features/bank-house/clients-page.tsx'
import { bankPage } from '#web/lib/page-access.ts'
import { type GivenQuery, tableState } from '#web/ui/table-address.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('clients'))('caption') }
}

export default async function BankClientsPage({ searchParams }: { readonly searchParams: Promise<GivenQuery> }) {
  await bankPage()
  return <ClientsPage address={tableState('/bank/clients', await searchParams)} />
}
