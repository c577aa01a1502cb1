import Form from 'next/form'
import { useTranslations } from 'next-intl'
import type { ShelfCard } from '#shared/product/shelf-card'
import { useFormat } from '#web/i18n/use-format.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconPlus, iconSearch } from '#web/ui/icons.data.ts'
import { Link } from '#web/ui/link.tsx'
import styles from './compare-adder.module.css'
import { type CompareAddress, compareHref } from './compare-address.ts'

type CompareAdderProps = {
  readonly address: CompareAddress
  readonly text: string
  /** What the search found and is not compared yet; undefined before a search. */
  readonly found: readonly ShelfCard[] | undefined
}

/** The free column: a search, and one press to add what it found. */
export function CompareAdder({ address, text, found }: CompareAdderProps) {
  const t = useTranslations('compare')
  const { language } = useFormat()
  return (
    <div className={styles.adder}>
      <Form action="/compare" role="search" prefetch={false}>
        {address.ids.map((id) => (
          <input key={id} type="hidden" name="with" value={id} />
        ))}
        {address.isWhole && <input type="hidden" name="lines" value="all" />}
        <label htmlFor="add-product">{t('add')}</label>
        <div className={styles.search}>
          <input
            id="add-product"
            key={text}
            type="search"
            name="q"
            defaultValue={text}
            placeholder={t('addHint')}
            enterKeyHint="search"
          />
          <button type="submit" aria-label={t('search')}>
            <Icon of={iconSearch} size={18} />
          </button>
        </div>
      </Form>
      <div role="status">
        {found?.length === 0 && <p>{t('addNone', { text })}</p>}
        {found !== undefined && found.length > 0 && (
          <ul className={styles.found}>
            {found.map((card) => (
              <li key={card.productId}>
                <Link href={compareHref(address, { ids: [...address.ids, card.productId] })}>
                  <Icon of={iconPlus} />
                  <span>
                    {card.name[language]}
                    <small>{card.bank.name[language]}</small>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
