import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { look } from '#shared/credit/look.contract'
import { toInstant } from '#shared/kernel/instant'
import page from '#web/features/company/company-page.module.css'
import { CompanyPage } from '#web/features/company/company-page.tsx'
import { LookRows } from '#web/features/credit/look-rows.tsx'
import { type SearchParams, toParams } from '#web/features/product/shelf-address.ts'
import { companyPage } from '#web/lib/page-access.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Link } from '#web/ui/link.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('look'))('title') }
}

export default async function LooksPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  await companyPage()
  const cursor = toParams(await searchParams).get('cursor') ?? undefined
  const { items, nextCursor } = await readOwn(look.list, { query: { cursor, limit: 30 } })
  const t = await getTranslations('look')
  if (items.length === 0 && cursor === undefined) {
    return (
      <EmptyState isPage title={t('none')}>
        {t('noneDetail')}
      </EmptyState>
    )
  }
  return (
    <CompanyPage title={t('title')} lead={t('lead')}>
      <div className={page.panel}>
        <LookRows looks={items} now={toInstant(Date.now())} />
      </div>
      <div className={page.buttons}>
        <Link href="/company/consents" className={page.more}>
          {t('toConsents')}
        </Link>
        {nextCursor !== null && (
          <Link href={`/company/looks?${new URLSearchParams({ cursor: nextCursor })}`} className={page.more}>
            {t('more')}
          </Link>
        )}
      </div>
    </CompanyPage>
  )
}
