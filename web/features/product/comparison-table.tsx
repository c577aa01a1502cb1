import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormat } from '#web/i18n/use-format.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconCheck, iconX } from '#web/ui/icons.data.ts'
import { BankLine } from './bank-line.tsx'
import { type CompareAddress, compareHref } from './compare-address.ts'
import { ComparedCell } from './compared-cell.tsx'
import styles from './comparison-table.module.css'
import type { ComparedProducts } from './read-shelf.ts'

type Line = ComparedProducts['lines'][number]
type ComparisonTableProps = {
  readonly address: CompareAddress
  readonly compared: ComparedProducts
  /** The column that is still free, with its search. */
  readonly adder: ReactNode
}

/**
 * Line by line what the products say. Roles are written out: on the phone a line is a heading over two values at a time, and
 * a table that is laid out as a grid would lose its rows for a screen reader.
 */
export function ComparisonTable({ address, compared, adder }: ComparisonTableProps) {
  const t = useTranslations('compare')
  const { language } = useFormat()
  const { products, lines } = compared
  const shown = address.isWhole || products.length < 2 ? lines : lines.filter(({ equal }) => !equal)
  const same = lines.filter((line) => !shown.includes(line))
  return (
    <div className={styles.room} role="region" aria-label={t('table')} tabIndex={0}>
      <table className={styles.table} role="table" data-columns={products.length + (adder ? 1 : 0)}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className={styles.corner}>
              <span>{t('line')}</span>
            </th>
            {products.map((product) => (
              <th key={product.productId} role="columnheader" scope="col">
                <BankLine head={product} />
                <Link href={`/products/${product.productId}`} className={styles.name}>
                  {product.name[language]}
                </Link>
                <Link
                  href={compareHref(address, { ids: address.ids.filter((id) => id !== product.productId) })}
                  aria-label={t('remove', { product: product.name[language] })}
                  className={styles.remove}
                >
                  <Icon of={iconX} size={14} />
                  {t('removeShort')}
                </Link>
              </th>
            ))}
            {adder && (
              <td role="cell" rowSpan={shown.length + 1} className={styles.adder}>
                {adder}
              </td>
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((line) => (
            <ComparedLine key={line.line} line={line} compared={compared} />
          ))}
        </tbody>
      </table>
      {same.length > 0 && (
        <p className={styles.same}>
          {t('same', {
            count: same.length,
            lines: same.map(({ label }) => label[language]).join(language === 'zh' ? '、' : ', '),
          })}
        </p>
      )}
    </div>
  )
}

function ComparedLine({ line, compared }: { readonly line: Line; readonly compared: ComparedProducts }) {
  const t = useTranslations('compare')
  const { language } = useFormat()
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {line.label[language]}
      </th>
      {compared.products.map((product, at) => {
        const value = line.values[at]
        return (
          <td key={product.productId} role="cell">
            {value && <ComparedCell line={line.line} value={value} product={product} />}
            {line.better.includes(at) && (
              <span className={styles.better}>
                <Icon of={iconCheck} size={14} />
                {t('better')}
              </span>
            )}
          </td>
        )
      })}
    </tr>
  )
}
