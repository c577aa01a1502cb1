'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState } from 'react'
import page from '#web/features/company/company-page.module.css'
import { Check } from '#web/ui/check.tsx'
import { Link } from '#web/ui/link.tsx'
import styles from './product-choice.module.css'

export type OfferedProduct = {
  readonly productId: string
  readonly name: string
  readonly bank: string
  readonly href: string
  /** Already sent: the way to its application. */
  readonly application: string | null
  readonly figures: ReactNode
}

type ProductChoiceProps = { readonly action: string; readonly products: readonly OfferedProduct[] }

/** Which of the products one applies to. A plain form: what is ticked stands in the next page's address. */
export function ProductChoice({ action, products }: ProductChoiceProps) {
  const t = useTranslations('needMatch')
  const [count, setCount] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const recount = () => setCount(new FormData(form.current ?? undefined).getAll('products').length)
  return (
    <form ref={form} action={action} onChange={recount} className={styles.form}>
      <ul className={styles.list}>
        {products.map(({ productId, name, bank, href, application, figures }) => (
          <li key={productId}>
            <div className={styles.head}>
              <div>
                <small>{bank}</small>
                <h2>{name}</h2>
              </div>
              {application === null ? (
                <Check name="products" value={productId} aria-label={t('chooseProduct', { product: name })}>
                  {t('choose')}
                </Check>
              ) : (
                <Link href={application} data-row>
                  {t('applied')}
                </Link>
              )}
            </div>
            {figures}
            <Link href={href} className={styles.conditions}>
              {t('conditions')}
            </Link>
          </li>
        ))}
      </ul>
      {count > 0 && (
        <div className={page.foot}>
          <Button type="submit" size="lg" fullWidth>
            {t('goOn', { count })}
          </Button>
          <p className={page.note}>{t('oneTime')}</p>
        </div>
      )}
    </form>
  )
}
