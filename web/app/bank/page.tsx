import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { bankInbox } from '#shared/financing/bank-inbox.contract'
import { colleague } from '#shared/identity/colleague.contract'
import {
  inboxFileHref,
  inboxPageLength,
  inboxPath,
  inboxQuery,
  inboxSortedBy,
  readInboxAddress,
} from '#web/features/bank-inbox/inbox-address.ts'
import { InboxEmpty } from '#web/features/bank-inbox/inbox-empty.tsx'
import { InboxFilters } from '#web/features/bank-inbox/inbox-filters.tsx'
import { InboxList } from '#web/features/bank-inbox/inbox-list.tsx'
import styles from '#web/features/bank-inbox/inbox-page.module.css'
import { inboxRows } from '#web/features/bank-inbox/inbox-rows.tsx'
import { InboxTop } from '#web/features/bank-inbox/inbox-top.tsx'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { bankPage } from '#web/lib/page-access.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { FileLinks } from '#web/ui/file-links.tsx'
import { PageTop } from '#web/ui/page-top.tsx'
import { Pager } from '#web/ui/pager.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { tableState } from '#web/ui/table-address.ts'

type InboxPageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bankInbox'))('pageTitle') }
}

export default async function BankInboxPage({ searchParams }: InboxPageProps) {
  const { roles } = await bankPage()
  const mayAccept = roles.includes('loan_officer')
  // Whoever handles no cases begins where their own work is.
  if (!mayAccept && !roles.includes('bank_approver') && roles.includes('product_manager')) redirect('/bank/products')
  const address = readInboxAddress(tableState(inboxPath, await searchParams), roles)
  const [inbox, colleagues] = await Promise.all([
    readOwn(bankInbox.show, { query: inboxQuery(address) }),
    readOwn(colleague.list, {}),
  ])
  const { items, page, pages, total } = inbox
  return (
    <div className={styles.page}>
      <PageTop aside={total > 0 && <FileLinks hrefOf={(kind) => inboxFileHref(kind, address)} />}>
        <InboxTop inbox={inbox} />
      </PageTop>
      <InboxFilters inbox={inbox} address={address} roles={roles} />
      {items.length === 0 ? (
        <InboxEmpty inbox={inbox} address={address} />
      ) : (
        <BrowserMessages of={['bankInbox']}>
          <div className={styles.list}>
            <InboxList
              rows={await inboxRows(items, address.state, mayAccept)}
              colleagues={colleagues.items}
              address={address.state}
              sortedBy={inboxSortedBy(address)}
              acceptedBadge={<StatusBadge of="application" state="accepted" viewer="bank" />}
              pager={<Pager address={address.state} page={page} pages={pages} total={total} limit={inboxPageLength} />}
            />
          </div>
        </BrowserMessages>
      )}
    </div>
  )
}
