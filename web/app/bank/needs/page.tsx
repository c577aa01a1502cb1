import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { openNeed } from '#shared/financing/open-need.contract'
import styles from '#web/features/need-hall/need-hall.module.css'
import { NeedHall } from '#web/features/need-hall/need-hall.tsx'
import { openNeedCards } from '#web/features/need-hall/open-need-cards.ts'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { bankPage } from '#web/lib/page-access.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { NextPage } from '#web/ui/next-page.tsx'
import { tableState } from '#web/ui/table-address.ts'

type NeedsPageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('needHall'))('title') }
}

export default async function NeedHallPage({ searchParams }: NeedsPageProps) {
  const { roles } = await bankPage()
  const t = await getTranslations('needHall')
  const address = tableState('/bank/needs', await searchParams)
  const { cursor } = address.query
  const { items, nextCursor } = await readOwn(openNeed.list, { query: { limit: 20, ...(cursor ? { cursor } : {}) } })
  const routed = items.filter(({ routedUntil }) => routedUntil !== null).length
  return (
    <div className={styles.page}>
      <div>
        <h1>{t(routed > 0 ? 'headRouted' : 'head', { count: items.length, routed })}</h1>
        <p className={styles.lead}>{t('lead')}</p>
      </div>
      {items.length === 0 ? (
        <EmptyState title={t('empty')} action={{ href: '/bank', label: t('toInbox') }}>
          {t('emptyWhy')}
        </EmptyState>
      ) : (
        <BrowserMessages of={['needHall']}>
          <NeedHall cards={await openNeedCards(items)} canTake={roles.includes('loan_officer')} />
        </BrowserMessages>
      )}
      <NextPage address={address} nextCursor={nextCursor} count={items.length} />
    </div>
  )
}
