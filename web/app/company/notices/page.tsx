import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoticePage } from '#web/features/notification/notice-page.tsx'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { companyPage } from '#web/lib/page-access.ts'
import { type GivenQuery, tableState } from '#web/ui/table-address.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('navigation'))('notices') }
}

export default async function CompanyNoticesPage({ searchParams }: { readonly searchParams: Promise<GivenQuery> }) {
  const access = await companyPage()
  return (
    <BrowserMessages of={['notice']}>
      <NoticePage place="company" access={access} address={tableState('/company/notices', await searchParams)} />
    </BrowserMessages>
  )
}
