import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { bankOffer, OfferStatus } from '#shared/financing/bank-offer.contract'
import styles from '#web/features/bank-offer/bank-offers.module.css'
import { OfferTable } from '#web/features/bank-offer/offer-table.tsx'
import { bankPage } from '#web/lib/page-access.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { FileLinks } from '#web/ui/file-links.tsx'
import { PageTop } from '#web/ui/page-top.tsx'
import { TabLinks } from '#web/ui/tab-links.tsx'
import { tableHref, tableState } from '#web/ui/table-address.ts'

type OffersPageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bankOffer'))('title') }
}

export default async function BankOffersPage({ searchParams }: OffersPageProps) {
  await bankPage()
  const t = await getTranslations('bankOffer')
  const address = tableState('/bank/offers', await searchParams)
  const { cursor } = address.query
  const status = OfferStatus.catch('awaiting').parse(address.query.status)
  const query = { status, limit: 20, ...(cursor ? { cursor } : {}) }
  const { items, nextCursor } = await readOwn(bankOffer.list, { query })
  return (
    <div className={styles.page}>
      <PageTop
        aside={
          items.length > 0 && (
            <FileLinks hrefOf={(kind) => `/api/v1/bank/exports/offers?kind=${kind}&status=${status}`} />
          )
        }
      >
        <h1>{nextCursor === null && cursor === undefined ? t('head', { status, count: items.length }) : t('title')}</h1>
      </PageTop>
      <TabLinks
        label={t('which')}
        tabs={OfferStatus.options.map((one) => ({
          href: tableHref(address, { status: one, cursor: null }),
          label: t('tab', { status: one }),
          isCurrent: one === status,
        }))}
      />
      <OfferTable rows={items} status={status} address={address} nextCursor={nextCursor} />
    </div>
  )
}
