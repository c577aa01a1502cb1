import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { bankApplication } from '#shared/financing/bank-application.contract'
import { EndedTable } from '#web/features/bank-inbox/ended-table.tsx'
import styles from '#web/features/bank-inbox/inbox-page.module.css'
import { InboxViews } from '#web/features/bank-inbox/inbox-views.tsx'
import { bankPage } from '#web/lib/page-access.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { FileLinks } from '#web/ui/file-links.tsx'
import { PageTop } from '#web/ui/page-top.tsx'
import { tableState } from '#web/ui/table-address.ts'

type EndedPageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bankInbox'))('ended') }
}

export default async function EndedCasesPage({ searchParams }: EndedPageProps) {
  const { roles } = await bankPage()
  const t = await getTranslations('bankInbox')
  const address = tableState('/bank/ended', await searchParams)
  const { cursor } = address.query
  const query = { tab: 'done' as const, limit: 20, ...(cursor ? { cursor } : {}) }
  const { items, nextCursor } = await readOwn(bankApplication.list, { query })
  return (
    <div className={styles.page}>
      <PageTop aside={items.length > 0 && <FileLinks hrefOf={(kind) => `/api/v1/bank/exports/ended?kind=${kind}`} />}>
        <div className={styles.top}>
          <h1>{t('endedTitle')}</h1>
          <p>{t('endedLead')}</p>
        </div>
      </PageTop>
      <InboxViews roles={roles} current="ended" />
      <EndedTable rows={items} address={address} nextCursor={nextCursor} />
    </div>
  )
}
