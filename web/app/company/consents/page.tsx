import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { consent } from '#shared/consent/consent.contract'
import page from '#web/features/company/company-page.module.css'
import { CompanyPage } from '#web/features/company/company-page.tsx'
import { CompanyPanel } from '#web/features/company/company-panel.tsx'
import { ConsentRows } from '#web/features/consent/consent-rows.tsx'
import { type SearchParams, toParams } from '#web/features/product/shelf-address.ts'
import { companyPage } from '#web/lib/page-access.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Link } from '#web/ui/link.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('companyConsent'))('title') }
}

export default async function ConsentsPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  await companyPage()
  const cursor = toParams(await searchParams).get('cursor') ?? undefined
  const { items, nextCursor } = await readOwn(consent.list, { query: { cursor, limit: 30 } })
  const t = await getTranslations('companyConsent')
  if (items.length === 0 && cursor === undefined) {
    return (
      <EmptyState isPage title={t('none')}>
        {t('noneDetail')}
      </EmptyState>
    )
  }
  const live = items.filter(({ state }) => state === 'live')
  const over = items.filter(({ state }) => state !== 'live')
  return (
    <CompanyPage title={t('title')} lead={t('lead')}>
      {live.length > 0 && (
        <CompanyPanel title={t('live')}>
          <ConsentRows consents={live} />
        </CompanyPanel>
      )}
      {over.length > 0 && (
        <CompanyPanel title={t('over')}>
          <ConsentRows consents={over} />
        </CompanyPanel>
      )}
      <div className={page.buttons}>
        <Link href="/company/looks" className={page.more}>
          {t('toLooks')}
        </Link>
        {nextCursor !== null && (
          <Link href={`/company/consents?${new URLSearchParams({ cursor: nextCursor })}`} className={page.more}>
            {t('more')}
          </Link>
        )}
      </div>
    </CompanyPage>
  )
}
