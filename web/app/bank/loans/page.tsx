import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { bankLoanBook, type LoanSort, LoanView } from '#shared/financing/bank-loan-book.contract'
import styles from '#web/features/bank-loan/bank-loans.module.css'
import { LoanTable } from '#web/features/bank-loan/loan-table.tsx'
import { formatFor } from '#web/lib/format.ts'
import { bankPage } from '#web/lib/page-access.ts'
import { preferences } from '#web/lib/preferences.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { FileLinks } from '#web/ui/file-links.tsx'
import { PageTop } from '#web/ui/page-top.tsx'
import { Pager } from '#web/ui/pager.tsx'
import { TabLinks } from '#web/ui/tab-links.tsx'
import { tableHref, tableSort, tableState } from '#web/ui/table-address.ts'

type LoansPageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

const limit = 20
/** Its name in the address and the order of the API; balances come largest first whichever way is asked. */
const sorts: Readonly<Record<string, LoanSort>> = { due: 'due', balance: 'balance', newest: 'newest' }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bankLoans'))('title') }
}

export default async function BankLoansPage({ searchParams }: LoansPageProps) {
  await bankPage()
  const t = await getTranslations('bankLoans')
  const { language } = await preferences()
  const format = formatFor(language)
  const address = tableState('/bank/loans', await searchParams)
  const view = LoanView.catch('live').parse(address.query.view)
  const { by } = tableSort(address, ['due', 'balance', 'newest'])
  const page = Number(address.query.page)
  const sort = view === 'overdue' && by === 'due' ? 'overdue' : (sorts[by] ?? 'due')
  const fileQuery = new URLSearchParams({ view, sort })
  const book = await readOwn(bankLoanBook.show, {
    query: {
      ...{ view, limit, sort },
      page: Number.isSafeInteger(page) && page >= 1 && page <= 1000 ? page : 1,
    },
  })
  const { counts, balanceFen, overdueBalanceFen } = book
  const amounts = { balance: format.amount(balanceFen), overdue: format.amount(overdueBalanceFen) }
  return (
    <div className={styles.page}>
      <PageTop
        aside={
          book.total > 0 && <FileLinks hrefOf={(kind) => `/api/v1/bank/exports/loans?kind=${kind}&${fileQuery}`} />
        }
      >
        <h1>
          {t(counts.overdue > 0 ? 'headOverdue' : 'head', { live: counts.live, late: counts.overdue, ...amounts })}
        </h1>
        <p className={styles.lead}>{t(book.isCut ? 'leadCut' : 'lead')}</p>
      </PageTop>
      <TabLinks
        label={t('which')}
        tabs={LoanView.options.map((one) => ({
          href: tableHref(address, { view: one, page: null, sort: null }),
          label: t('tab', { view: one }),
          count: counts[one],
          isCurrent: one === view,
        }))}
      />
      <div>
        <LoanTable
          rows={book.items}
          view={view}
          address={address}
          sortedBy={{ by, way: by === 'due' ? 'up' : 'down' }}
        />
        <Pager address={address} page={book.page} pages={book.pages} total={book.total} limit={limit} />
      </div>
    </div>
  )
}
