import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { shelf } from '#shared/product/shelf.contract'
import { CompareAdder } from '#web/features/product/compare-adder.tsx'
import { type CompareAddress, compareHref } from '#web/features/product/compare-address.ts'
import styles from '#web/features/product/comparison-table.module.css'
import { ComparisonTable } from '#web/features/product/comparison-table.tsx'
import { readCompared } from '#web/features/product/read-shelf.ts'
import { comparedIds, mostCompared, type SearchParams, toParams } from '#web/features/product/shelf-address.ts'
import { read } from '#web/lib/api.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('compare'))('title') }
}

const shownFound = 6

export default async function ComparePage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const params = toParams(await searchParams)
  const text = params.get('q')?.trim().slice(0, 100) ?? ''
  const compared = await readCompared(comparedIds(params))
  const address: CompareAddress = {
    ids: compared.products.map(({ productId }) => productId),
    isWhole: params.get('lines') === 'all',
  }
  const t = await getTranslations('compare')
  const isFull = address.ids.length >= mostCompared
  const found = text === '' || isFull ? undefined : await search(text, address.ids)
  const adder = isFull ? null : <CompareAdder address={address} text={text} found={found} />
  const isAlone = address.ids.length < 2
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        {!isAlone && <LineChoice address={address} />}
      </header>
      {compared.gone.length > 0 && (
        <Notice tone="lamp" title={t('gone', { count: compared.gone.length })}>
          {t('goneDetail')}
        </Notice>
      )}
      {address.ids.length === 0 ? (
        <>
          <EmptyState title={t('empty')} action={{ href: '/products', label: t('toProducts') }}>
            {t('emptyDetail')}
          </EmptyState>
          <div className={styles.firstAdder}>{adder}</div>
        </>
      ) : (
        <div className={styles.columns} data-full={isFull || undefined}>
          <ComparisonTable address={address} compared={compared} />
          {adder}
        </div>
      )}
    </div>
  )
}

async function search(text: string, ids: readonly string[]) {
  const { items } = await read(shelf.list, { query: { q: text, limit: shownFound + ids.length } })
  return items.filter(({ productId }) => !ids.includes(productId)).slice(0, shownFound)
}

async function LineChoice({ address }: { readonly address: CompareAddress }) {
  const t = await getTranslations('compare')
  return (
    <ul className={styles.choice} aria-label={t('lines')}>
      {[false, true].map((isWhole) => (
        <li key={String(isWhole)}>
          <Link
            href={compareHref(address, { isWhole })}
            scroll={false}
            aria-current={address.isWhole === isWhole ? 'true' : undefined}
          >
            {isWhole ? t('allLines') : t('onlyDifferent')}
          </Link>
        </li>
      ))}
    </ul>
  )
}
