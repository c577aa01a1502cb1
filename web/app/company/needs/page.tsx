import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { need } from '#shared/financing/need.contract'
import page from '#web/features/company/company-page.module.css'
import { CompanyPage } from '#web/features/company/company-page.tsx'
import { NeedRow } from '#web/features/need/need-row.tsx'
import { type SearchParams, toParams } from '#web/features/product/shelf-address.ts'
import { companyPage } from '#web/lib/page-access.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { ButtonLink } from '#web/ui/button-link.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Link } from '#web/ui/link.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('companyNeed'))('listTitle') }
}

export default async function NeedsPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  await companyPage()
  const cursor = toParams(await searchParams).get('cursor') ?? undefined
  const { items, nextCursor } = await readOwn(need.list, { query: { cursor, limit: 20 } })
  const t = await getTranslations('companyNeed')
  if (items.length === 0 && cursor === undefined) {
    return (
      <EmptyState isPage title={t('none')} action={{ href: '/company/needs/new', label: t('start') }}>
        {t('noneDetail')}
      </EmptyState>
    )
  }
  return (
    <CompanyPage title={t('listTitle')} lead={t('listLead')}>
      <div className={page.panel}>
        <ul className={page.rows}>
          {items.map((one) => (
            <li key={one.needId}>
              <NeedRow need={one} />
            </li>
          ))}
        </ul>
      </div>
      <div className={page.buttons}>
        <ButtonLink href="/company/needs/new">{t('newNeed')}</ButtonLink>
        {nextCursor !== null && (
          <Link href={`/company/needs?${new URLSearchParams({ cursor: nextCursor })}`} className={page.more}>
            {t('more')}
          </Link>
        )}
      </div>
    </CompanyPage>
  )
}
