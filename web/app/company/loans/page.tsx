import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { companyLoan } from '#shared/financing/loan.contract'
import page from '#web/features/company/company-page.module.css'
import { CompanyPage } from '#web/features/company/company-page.tsx'
import { LoanRows } from '#web/features/financing/loan-rows.tsx'
import { type SearchParams, toParams } from '#web/features/product/shelf-address.ts'
import { companyPage } from '#web/lib/page-access.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Link } from '#web/ui/link.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('companyLoan'))('title') }
}

export default async function LoansPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  await companyPage()
  const cursor = toParams(await searchParams).get('cursor') ?? undefined
  const { items, nextCursor } = await readOwn(companyLoan.list, { query: { cursor, limit: 30 } })
  const t = await getTranslations('companyLoan')
  if (items.length === 0 && cursor === undefined) {
    return (
      <EmptyState isPage title={t('none')} action={{ href: '/company/applications', label: t('toApplications') }}>
        {t('noneDetail')}
      </EmptyState>
    )
  }
  return (
    <CompanyPage title={t('title')}>
      <div className={page.panel}>
        <LoanRows loans={items} />
      </div>
      {nextCursor !== null && (
        <Link href={`/company/loans?${new URLSearchParams({ cursor: nextCursor })}`} className={page.more}>
          {t('more')}
        </Link>
      )}
    </CompanyPage>
  )
}
