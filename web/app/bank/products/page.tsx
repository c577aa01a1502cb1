import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { type BankProductRow, bankProduct } from '#shared/product/bank-product.contract'
import styles from '#web/features/bank-product/bank-product.module.css'
import { formatFor } from '#web/lib/format.ts'
import { bankPage } from '#web/lib/page-access.ts'
import { preferences } from '#web/lib/preferences.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Link } from '#web/ui/link.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { tableState } from '#web/ui/table-address.ts'

type ProductsPageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bankProduct'))('title') }
}

export default async function BankProductsPage({ searchParams }: ProductsPageProps) {
  await bankPage()
  const t = await getTranslations('bankProduct')
  const { language } = await preferences()
  const format = formatFor(language)
  const address = tableState('/bank/products', await searchParams)
  const { cursor } = address.query
  const { items, nextCursor } = await readOwn(bankProduct.list, { query: { limit: 20, ...(cursor ? { cursor } : {}) } })
  const waiting = items.filter(({ draft }) => draft?.status === 'in_review').length
  const columns: readonly Column<BankProductRow>[] = [
    {
      key: 'name',
      head: t('name'),
      isTitle: true,
      cell: ({ productId, name }) => (
        <Link href={`/bank/products/${productId}`} className={styles.name}>
          {name[language]}
        </Link>
      ),
    },
    {
      key: 'shelf',
      head: t('shelf'),
      cell: ({ live }) =>
        live ? (
          <>
            <StatusBadge of="product" state={live.status} viewer="bank" />
            <small className={styles.sub}>
              {t('shelfLine', { version: live.version, moment: format.moment(live.since) })}
            </small>
          </>
        ) : (
          <span className={styles.quiet}>{t('neverLive')}</span>
        ),
    },
    {
      key: 'draft',
      head: t('draft'),
      cell: ({ draft }) =>
        draft ? (
          <StatusBadge of="product" state={draft.status} viewer="bank" />
        ) : (
          <span className={styles.quiet}>{t('noDraft')}</span>
        ),
    },
  ]
  return (
    <div className={styles.page}>
      <div>
        <h1>{t(waiting > 0 ? 'headWaiting' : 'head', { count: items.length, waiting })}</h1>
        <p className={styles.lead}>{t('lead')}</p>
      </div>
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={items}
        keyOf={({ productId }) => productId}
        address={address}
        nextCursor={nextCursor}
        empty={<EmptyState title={t('empty')}>{t('emptyWhy')}</EmptyState>}
      />
    </div>
  )
}
