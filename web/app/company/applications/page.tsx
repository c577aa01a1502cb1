import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { hasEnded } from '#shared/financing/application-life'
import { companyApplication } from '#shared/financing/company-application.contract'
import page from '#web/features/company/company-page.module.css'
import { CompanyPage } from '#web/features/company/company-page.tsx'
import { CompanyPanel } from '#web/features/company/company-panel.tsx'
import { ApplicationRow, type CompanyApplicationRow } from '#web/features/financing/application-row.tsx'
import { type SearchParams, toParams } from '#web/features/product/shelf-address.ts'
import { companyPage } from '#web/lib/page-access.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Link } from '#web/ui/link.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('companyApplication'))('listTitle') }
}

const turnStates: readonly string[] = ['offered', 'returned', 'paused']

export default async function ApplicationsPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  await companyPage()
  const cursor = toParams(await searchParams).get('cursor') ?? undefined
  const { items, nextCursor } = await readOwn(companyApplication.list, { query: { cursor, limit: 50 } })
  const t = await getTranslations('companyApplication')
  if (items.length === 0 && cursor === undefined) {
    return (
      <EmptyState isPage title={t('none')} action={{ href: '/company/needs/new', label: t('start') }}>
        {t('noneDetail')}
      </EmptyState>
    )
  }
  const turn = items.filter(({ state }) => turnStates.includes(state))
  const running = items.filter(({ state }) => !hasEnded(state) && !turnStates.includes(state))
  const ended = items.filter(({ state }) => hasEnded(state))
  return (
    <CompanyPage title={t('listTitle')}>
      {turn.length > 0 && <Rows title={t('listTurn')} items={turn} isTurn />}
      {running.length > 0 && <Rows title={t('listRunning')} items={running} />}
      {ended.length > 0 && <Rows title={t('listEnded')} items={ended} />}
      <div className={page.buttons}>
        <Link href="/company/needs" className={page.more}>
          {t('toNeeds')}
        </Link>
        {nextCursor !== null && (
          <Link href={`/company/applications?${new URLSearchParams({ cursor: nextCursor })}`} className={page.more}>
            {t('more')}
          </Link>
        )}
      </div>
    </CompanyPage>
  )
}

type RowsProps = {
  readonly title: string
  readonly items: readonly CompanyApplicationRow[]
  readonly isTurn?: boolean
}

const Rows = ({ title, items, isTurn = false }: RowsProps) => (
  <CompanyPanel title={title} isTurn={isTurn}>
    <ul className={page.rows}>
      {items.map((one) => (
        <li key={one.applicationId}>
          <ApplicationRow application={one} withNeed />
        </li>
      ))}
    </ul>
  </CompanyPanel>
)
