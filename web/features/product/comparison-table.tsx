import { useTranslations } from 'next-intl'
import { useFormat } from '#web/i18n/use-format.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconCheck, iconX } from '#web/ui/icons.data.ts'
import { Link } from '#web/ui/link.tsx'
import { BankLine } from './bank-line.tsx'
import { type CompareAddress, compareHref } from './compare-address.ts'
import { ComparedCell } from './compared-cell.tsx'
import styles from './comparison-table.module.css'
import type { ComparedProducts } from './read-shelf.ts'

type Line = ComparedProducts['lines'][number]
type ComparisonTableProps = {
  readonly address: CompareAddress
  readonly compared: ComparedProducts
}

/**
 * Line by line what the products say. On the phone a line's name stands over its values, two at a time; it stays a table,
 * so that a screen reader keeps its rows.
 */
export function ComparisonTable({ address, compared }: ComparisonTableProps) {
  const t = useTranslations('compare')
  const { language } = useFormat()
  const { products, lines } = compared
  const shown = address.isWhole || products.length < 2 ? lines : lines.filter(({ equal }) => !equal)
  const same = lines.filter((line) => !shown.includes(line))
  return (
    <section className={styles.room} aria-label={t('table')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              <span>{t('line')}</span>
            </th>
            {products.map((product) => (
              <th key={product.productId} scope="col">
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
          </tr>
        </thead>
        <tbody>
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
    </section>
  )
}

function ComparedLine({ line, compared }: { readonly line: Line; readonly compared: ComparedProducts }) {
  const t = useTranslations('compare')
  const { language } = useFormat()
  return (
    <tr>
      <th scope="row">
        <span>{line.label[language]}</span>
      </th>
      {compared.products.map((product, at) => {
        const value = line.values[at]
        return (
          <td key={product.productId}>
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
