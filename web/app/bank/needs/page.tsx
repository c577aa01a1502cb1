import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { bankTaking } from '#shared/financing/bank-taking.contract'
import { openNeed } from '#shared/financing/open-need.contract'
import styles from '#web/features/need-hall/need-hall.module.css'
import { NeedHall } from '#web/features/need-hall/need-hall.tsx'
import { openNeedCards } from '#web/features/need-hall/open-need-cards.ts'
import { TakenNeeds } from '#web/features/need-hall/taken-needs.tsx'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { bankPage } from '#web/lib/page-access.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { NextPage } from '#web/ui/next-page.tsx'
import { TabLinks } from '#web/ui/tab-links.tsx'
import { type TableState, tableHref, tableState } from '#web/ui/table-address.ts'

type NeedsPageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }
type View = 'open' | 'taken'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('needHall'))('title') }
}

export default async function NeedHallPage({ searchParams }: NeedsPageProps) {
  await bankPage()
  const address = tableState('/bank/needs', await searchParams)
  return address.query.view === 'taken' ? <TakenPage address={address} /> : <OpenPage address={address} />
}

async function OpenPage({ address }: { readonly address: TableState }) {
  const { roles } = await bankPage()
  const t = await getTranslations('needHall')
  const { cursor } = address.query
  const [{ items, nextCursor }, taken] = await Promise.all([
    readOwn(openNeed.list, { query: { limit: 20, ...(cursor ? { cursor } : {}) } }),
    readOwn(bankTaking.list, {}),
  ])
  const count = items.length
  const routed = items.filter(({ routedUntil }) => routedUntil !== null).length
  const isPart = nextCursor !== null || cursor !== undefined
  return (
    <div className={styles.page}>
      <div>
        <h1>{t(routed > 0 ? 'headRouted' : isPart ? 'headPage' : 'head', { count, routed })}</h1>
        <p className={styles.lead}>{t('lead')}</p>
      </div>
      <HallTabs address={address} current="open" taken={taken.items.length} />
      {count === 0 ? (
        <EmptyState title={t('empty')} action={{ href: '/bank', label: t('toInbox') }}>
          {t('emptyWhy')}
        </EmptyState>
      ) : (
        <BrowserMessages of={['needHall']}>
          <NeedHall cards={await openNeedCards(items)} canTake={roles.includes('loan_officer')} />
        </BrowserMessages>
      )}
      <NextPage address={address} nextCursor={nextCursor} count={count} />
    </div>
  )
}

async function TakenPage({ address }: { readonly address: TableState }) {
  const t = await getTranslations('needHall')
  const { items, isCut } = await readOwn(bankTaking.list, {})
  const count = items.length
  return (
    <div className={styles.page}>
      <div>
        <h1>{t('headTaken', { count })}</h1>
        <p className={styles.lead}>
          {t('leadTaken')}
          {isCut && t('leadTakenCut', { count })}
        </p>
      </div>
      <HallTabs address={address} current="taken" taken={count} />
      <TakenNeeds rows={items} address={address} />
    </div>
  )
}

type HallTabsProps = { readonly address: TableState; readonly current: View; readonly taken: number }

async function HallTabs({ address, current, taken }: HallTabsProps) {
  const t = await getTranslations('needHall')
  const href = (view: View) => tableHref(address, { view: view === 'open' ? null : view, cursor: null })
  return (
    <TabLinks
      label={t('which')}
      tabs={[
        { href: href('open'), label: t('tabOpen'), isCurrent: current === 'open' },
        { href: href('taken'), label: t('tabTaken'), count: taken, isCurrent: current === 'taken' },
      ]}
    />
  )
}
