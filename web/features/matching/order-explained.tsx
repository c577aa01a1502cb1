'use client'

import { useTranslations } from 'next-intl'
import { useFormat } from '#web/i18n/use-format.ts'
import { Nothing } from '#web/ui/nothing.tsx'
import { ScrollRoom } from '#web/ui/scroll-room.tsx'
import styles from './eligible-list.module.css'
import type { EligibleProduct } from './match-engine.ts'

const shownRanks = 10

/** Why the order is as it is: the rule in words, and the figures that it was made of. */
export function OrderExplained({ eligible }: { readonly eligible: readonly EligibleProduct[] }) {
  const t = useTranslations('match')
  const format = useFormat()
  return (
    <details className={styles.order}>
      <summary>{t('whyOrder')}</summary>
      <p>{t('order')}</p>
      <ScrollRoom className={styles.ranks}>
        <table>
          <caption>{t('orderCaption')}</caption>
          <thead>
            <tr>
              {(['rankHead', 'productHead', 'apr', 'decideHead'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {eligible.slice(0, shownRanks).map(({ productId, product, price }, at) => (
              <tr key={productId}>
                <td>{at + 1}</td>
                <th scope="row">{product.name[format.language]}</th>
                <td>{price.aprBp === null ? <Nothing kind="unpublished" /> : format.rate(price.aprBp)}</td>
                <td>
                  {product.promisedDays.decide === null ? (
                    <Nothing kind="unpublished" />
                  ) : (
                    format.workingDays(product.promisedDays.decide)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRoom>
    </details>
  )
}
