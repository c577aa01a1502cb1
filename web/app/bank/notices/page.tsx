import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoticePage } from '#web/features/notification/notice-page.tsx'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { bankPage } from '#web/lib/page-access.ts'
import { type GivenQuery, tableState } from '#web/ui/table-address.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('navigation'))('notices') }
}

export default async function BankNoticesPage({ searchParams }: { readonly searchParams: Promise<GivenQuery> }) {
  const access = await bankPage()
  return (
    <BrowserMessages of={['notice']}>
      <NoticePage place="bank" access={access} address={tableState('/bank/notices', await searchParams)} />
    </BrowserMessages>
  )
}
