import { useTranslations } from 'next-intl'
import type { ShelfCard } from '#shared/product/shelf-card'
import { useFormat } from '#web/i18n/use-format.ts'
import { Nothing } from '#web/ui/nothing.tsx'
import { Quantity } from '#web/ui/quantity.tsx'
import styles from './asked-rate.module.css'

/**
 * What a product costs a year: the annual rate with every fee where it can be reckoned, else the part of the rate that is
 * published, named as that. A "from" never stands alone.
 */
export function AskedRate({ annual, rate }: Pick<ShelfCard, 'annual' | 'rate'>) {
  const t = useTranslations('product')
  const format = useFormat()
  if (annual) return <Quantity {...format.rateRangeParts(annual.minBp, annual.maxBp)} />
  const { minBp, maxBp } = rate
  if (minBp === null && maxBp === null) return <Nothing kind="unpublished" />
  const known = minBp !== null && maxBp !== null ? 'feesUnpublished' : minBp === null ? 'rateUpToOnly' : 'rateFromOnly'
  return (
    <>
      <Quantity {...format.rateRangeParts(minBp ?? maxBp ?? 0, maxBp ?? minBp ?? 0)} />
      <span className={styles.note}>{t(known)}</span>
    </>
  )
}
