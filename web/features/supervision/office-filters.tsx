import { useLocale, useTranslations } from 'next-intl'
import { codeLabel, codesOf } from '#shared/fact/vocabulary'
import type { Text } from '#shared/kernel/text'
import { useFormat } from '#web/i18n/use-format.ts'
import { ButtonLink } from '#web/ui/button-link.tsx'
import { FilterForm } from './filter-form.tsx'
import { type FilterName, filterNames } from './filter-names.ts'
import { type OfficeFilters, officeHref } from './office-address.ts'
import { counties, periodsUntil } from './office-choices.ts'
import styles from './office-filters.module.css'

export type BankChoice = { readonly bankId: string; readonly bankName: Text | null }

type OfficeFiltersProps = {
  readonly path: string
  readonly filters: OfficeFilters
  /** Those that have cases. */
  readonly banks: readonly BankChoice[]
  /** As the API says: the running year, the office's own county. */
  readonly period: string
  readonly ownCounty: string | undefined
  readonly asOf: string
  /** What else stands in the address and stays. */
  readonly kept?: Readonly<Record<string, string>>
  /** Filters of which this page's figures know nothing. */
  readonly without?: readonly FilterName[]
}

type Option = { readonly value: string; readonly label: string }

/** Period, bank, county, trade, size, kind: in the address, the same on every page of the office. */
export function OfficeFilterBar(props: OfficeFiltersProps) {
  const { path, filters, banks, period, ownCounty, asOf, kept = {}, without = [] } = props
  const t = useTranslations('office')
  const format = useFormat()
  const language = useLocale()
  const label = (list: 'region' | 'industry_section' | 'size_class' | 'product_kind', code: string): Option => ({
    value: code,
    label: codeLabel(list, code)?.[language] ?? code,
  })
  const unknown: Option = { value: 'unknown', label: t('notRegistered') }
  const options: Readonly<Record<FilterName, readonly Option[]>> = {
    period: periodsUntil(asOf.slice(0, 7), period).map((value) => ({ value, label: format.period(value) })),
    bank: banks.map(({ bankId, bankName }) => ({ value: bankId, label: bankName?.[language] ?? bankId })),
    county: [...counties.map((code) => label('region', code)), unknown],
    section: [...codesOf('industry_section').map((code) => label('industry_section', code)), unknown],
    size: [...codesOf('size_class').map((code) => label('size_class', code)), unknown],
    kind: codesOf('product_kind').map((code) => label('product_kind', code)),
  }
  const shown = filterNames.filter((name) => !without.includes(name) && !(name === 'county' && ownCounty !== undefined))
  const isNarrowed = shown.some((name) => filters[name] !== undefined)
  return (
    <FilterForm path={path} label={t('filters')}>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {without.map((name) => filters[name] && <input key={name} type="hidden" name={name} value={filters[name]} />)}
      {shown.map((name) => (
        <FilterSelect
          key={name}
          name={name}
          label={t(name)}
          value={name === 'period' ? period : (filters[name] ?? '')}
          options={name === 'period' ? options.period : [{ value: '', label: t('all') }, ...options[name]]}
        />
      ))}
      {isNarrowed && (
        <ButtonLink href={officeHref(path, {}, kept)} variant="subtle" size="compact-sm" className={styles.clear}>
          {t('clear')}
        </ButtonLink>
      )}
      <noscript>
        <button type="submit">{t('apply')}</button>
      </noscript>
    </FilterForm>
  )
}

type FilterSelectProps = {
  readonly name: FilterName
  readonly label: string
  readonly value: string
  readonly options: readonly Option[]
}

function FilterSelect({ name, label, value, options }: FilterSelectProps) {
  return (
    <label className={styles.filter}>
      <span>{label}</span>
      {/* By its value, so that Back shows what the address says. */}
      <select key={value} name={name} defaultValue={value} data-set={value !== '' || undefined}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
