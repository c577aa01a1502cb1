import { useTranslations } from 'next-intl'
import { useFormat } from '#web/i18n/use-format.ts'
import { ButtonLink } from '#web/ui/button-link.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { iconAdjustmentsHorizontal } from '#web/ui/icons.data.ts'
import { Link } from '#web/ui/link.tsx'
import { ActiveFilters } from './active-filters.tsx'
import { NothingFound } from './nothing-found.tsx'
import { ProductRow } from './product-row.tsx'
import { pageLength, type ShelfPage } from './read-shelf.ts'
import { isNeedFilter, mostCompared, type ShelfAddress, shelfHref } from './shelf-address.ts'
import { filterPanel, ShelfCheck, ShelfSelect } from './shelf-form.tsx'
import styles from './shelf-list.module.css'

type ShelfListProps = { readonly address: ShelfAddress; readonly shelf: ShelfPage }

/** How many there are, under which filters, in which order, and the products of this page. */
export function ShelfList({ address, shelf }: ShelfListProps) {
  const t = useTranslations('products')
  const format = useFormat()
  const { total, items } = shelf
  return (
    <>
      <h1 className={styles.title}>{t('title')}</h1>
      <div className={styles.bar}>
        <div className={styles.found}>
          <p role="status">
            {t.rich(address.filters.length === 0 ? 'all' : 'found', {
              count: total,
              shown: format.number(total),
              b: (words) => <strong>{words}</strong>,
            })}
          </p>
          <ActiveFilters address={address} shelf={shelf} />
        </div>
        <button type="button" popoverTarget={filterPanel} className={styles.openFilters}>
          <Icon of={iconAdjustmentsHorizontal} size={18} />
          {t('openFilters', { count: address.filters.length })}
        </button>
        <ShelfSelect
          name="sort"
          value={address.sort}
          label={t('order')}
          className={styles.orderSelect}
          options={orders.map((sort) => ({ value: sort, label: t('orderBy', { order: t(sort) }) }))}
        />
        <ShelfOrder address={address} />
      </div>
      {items.length === 0 ? (
        <NothingFound address={address} shelf={shelf} />
      ) : (
        <ul className={styles.rows} data-refetch>
          {items.map((card) => (
            <li key={card.productId}>
              <ProductRow
                card={card}
                heading="h2"
                need={needOf(address).toString()}
                action={<RowAction address={address} card={card} />}
              />
            </li>
          ))}
        </ul>
      )}
      {items.length > 0 && <ShelfFoot address={address} shelf={shelf} />}
    </>
  )
}

const orders = ['rate', 'amount', 'speed', 'newest'] as const

function ShelfOrder({ address }: { readonly address: ShelfAddress }) {
  const t = useTranslations('products')
  return (
    <nav className={styles.order} aria-label={t('order')}>
      <span aria-hidden="true">{t('order')}</span>
      <ul className={styles.segments}>
        {orders.map((sort) => (
          <li key={sort}>
            <Link
              href={shelfHref(address, { sort })}
              scroll={false}
              aria-current={address.sort === sort ? 'true' : undefined}
            >
              {t(sort)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What of the address belongs to a need: amount, term, purpose. */
const needOf = ({ filters }: ShelfAddress) =>
  new URLSearchParams(filters.filter(isNeedFilter).map(({ name, value }) => [name, value]))

function RowAction({ address, card }: { readonly address: ShelfAddress; readonly card: ShelfPage['items'][number] }) {
  const t = useTranslations('products')
  const format = useFormat()
  const isChosen = address.compared.includes(card.productId)
  const match = needOf(address)
  match.set('product', card.productId)
  const product = `${card.bank.name[format.language]} ${card.name[format.language]}`
  return (
    <div className={styles.action}>
      <ButtonLink href={`/match?${match}`} variant="light">
        {t('canI')}
      </ButtonLink>
      <ShelfCheck
        name="with"
        value={card.productId}
        isChosen={isChosen}
        isDisabled={!isChosen && address.compared.length >= mostCompared}
        label={t('compareOne', { product })}
      >
        {t('compare')}
      </ShelfCheck>
    </div>
  )
}

function ShelfFoot({ address, shelf: { total, page, pages, items } }: ShelfListProps) {
  const t = useTranslations('products')
  const format = useFormat()
  const first = (page - 1) * pageLength
  const turn = (to: number, label: string) =>
    to >= 1 && to <= pages && <Link href={shelfHref(address, { page: to })}>{label}</Link>
  return (
    <div className={styles.foot}>
      <p>{t('footnote')}</p>
      <nav aria-label={t('pages')} className={styles.pages}>
        {turn(page - 1, t('previousPage'))}
        <span>
          {t('range', {
            from: format.number(first + 1),
            to: format.number(first + items.length),
            total: format.number(total),
          })}
        </span>
        {turn(page + 1, t('nextPage'))}
      </nav>
    </div>
  )
}
