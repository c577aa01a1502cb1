import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormat } from '#web/i18n/use-format.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconSearch } from '#web/ui/icons.data.ts'
import { Sheet } from '#web/ui/sheet.tsx'
import type { ShelfPage } from './read-shelf.ts'
import { isNeedFilter, type ShelfAddress } from './shelf-address.ts'
import styles from './shelf-filters.module.css'
import { filterPanel, ShelfCheck } from './shelf-form.tsx'

type Filter = ShelfPage['filters'][number]
type Option = Filter['options'][number]

type ShelfFiltersProps = { readonly address: ShelfAddress; readonly filters: readonly Filter[]; readonly total: number }

/** Search and filters, each option with its count under the other groups' filters; what would find nothing is dimmed, not hidden. */
export function ShelfFilters({ address, filters, total }: ShelfFiltersProps) {
  const t = useTranslations('products')
  const format = useFormat()
  const text = address.filters.find(({ name }) => name === 'q')?.value ?? ''
  return (
    <Sheet
      id={filterPanel}
      title={t('filters')}
      closeLabel={t('close')}
      foot={
        <button type="submit" className={styles.show}>
          <span className={styles.withScript}>{t('show', { count: total, shown: format.number(total) })}</span>
          <span className={styles.withoutScript}>{t('apply')}</span>
        </button>
      }
    >
      <div className={styles.search}>
        <Icon of={iconSearch} size={18} />
        <input
          key={text}
          type="search"
          name="q"
          defaultValue={text}
          maxLength={100}
          placeholder={t('search')}
          aria-label={t('search')}
          enterKeyHint="search"
        />
      </div>
      {address.filters.filter(isNeedFilter).map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {filters.map((filter) => (
        <FilterGroup key={filter.name} filter={filter} />
      ))}
      <button type="submit" className={styles.applyWide}>
        {t('apply')}
      </button>
    </Sheet>
  )
}

/** Of a long list the most frequent are shown, and whatever is chosen. */
const shownOfLong = 5

function FilterGroup({ filter }: { readonly filter: Filter }) {
  const t = useTranslations('products')
  const language = useLocale()
  const isLong = filter.options.length > shownOfLong + 3
  const shown = filter.options.filter(({ isChosen }, at) => !isLong || at < shownOfLong || isChosen)
  const rest = filter.options.filter((option) => !shown.includes(option))
  return (
    <fieldset className={styles.group}>
      <legend>{filter.label[language]}</legend>
      <FilterOptions name={filter.name} options={shown} />
      {rest.length > 0 && (
        <details>
          <summary>{t('allOptions', { count: filter.options.length })}</summary>
          <FilterOptions name={filter.name} options={rest} />
        </details>
      )}
    </fieldset>
  )
}

function FilterOptions({ name, options }: { readonly name: string; readonly options: readonly Option[] }): ReactNode {
  const language = useLocale()
  const format = useFormat()
  return options.map(({ code, label, count, isChosen }) => (
    <ShelfCheck
      key={code}
      name={name}
      value={code}
      isChosen={isChosen}
      isQuiet={count === 0}
      aside={format.number(count)}
    >
      {label[language]}
    </ShelfCheck>
  ))
}
