import { useTranslations } from 'next-intl'
import { dayOf } from '#shared/kernel/instant'
import type { ShelfCard } from '#shared/product/shelf-card'
import type { ShelfDetail } from '#shared/product/shelf-detail'
import { useFormat } from '#web/i18n/use-format.ts'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'
import styles from './product-page.module.css'

type SuspendedNoticeProps = { readonly product: ShelfDetail; readonly alike: readonly ShelfCard[] }

/** Off the shelf for a while: since when, and where to look instead. */
export function SuspendedNotice({ product, alike }: SuspendedNoticeProps) {
  const t = useTranslations('loanProduct')
  const format = useFormat()
  const { language } = format
  return (
    <Notice tone="lamp" title={t('suspendedSince', { date: format.date(dayOf(product.since)) })}>
      {alike.length === 0 ? t('suspendedDetail') : t('alike')}
      <ul className={styles.alike}>
        {alike.map((card) => (
          <li key={card.productId}>
            <Link href={`/products/${card.productId}`}>
              {card.bank.name[language]} {card.name[language]}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
