import { Badge } from '@mantine/core'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { codeLabel } from '#shared/fact/vocabulary'
import type { Lpr } from '#shared/kernel/lpr'
import type { LoanProduct } from '#shared/product/loan-product'
import { useFormat } from '#web/i18n/use-format.ts'
import { Nothing } from '#web/ui/nothing.tsx'
import { Money } from '#web/ui/quantity.tsx'
import { OfferedRateFigure } from './offered-rate.tsx'
import styles from './product-row.module.css'

type ProductRowProps = {
  readonly product: LoanProduct
  readonly lpr: Lpr | null
  /** What can be done with it, at the right; the whole row leads to the product in any case. */
  readonly action?: ReactNode
}

/** One product of a list: bank over name, its marks, and figures that align with those of the rows around it. */
export function ProductRow({ product, lpr, action }: ProductRowProps) {
  const t = useTranslations('product')
  const language = useLocale()
  const format = useFormat()
  const { promisedDays } = product
  return (
    <article className={styles.row}>
      <div className={styles.name}>
        <p>{product.bank.name[language]}</p>
        <h3>
          <Link href={`/products/${product.id}`}>{product.name[language]}</Link>
        </h3>
        <Marks product={product} />
      </div>
      <dl className={styles.figures}>
        <RowFigure label={t('maxAmount')}>
          {product.amountFen.max === null ? <Nothing kind="unpublished" /> : <Money fen={product.amountFen.max} />}
        </RowFigure>
        <RowFigure label={t('annualRate')}>
          <OfferedRateFigure rate={product.rate} lpr={lpr} />
        </RowFigure>
        <RowFigure label={t('term')}>{format.termRange(product.termMonths) ?? <Nothing kind="unpublished" />}</RowFigure>
        <RowFigure label={t('promisedPay')}>
          {promisedDays.pay === null ? <Nothing kind="unpublished" /> : format.workingDays(promisedDays.pay)}
        </RowFigure>
      </dl>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </article>
  )
}

function RowFigure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Two ways of guarantee, one kind of support, and whether it is a sample of a fictional bank or taken from a source. */
function Marks({ product }: { readonly product: LoanProduct }) {
  const t = useTranslations('product')
  const language = useLocale()
  const label = (list: 'guarantee_way' | 'policy_support', code: string) => codeLabel(list, code)?.[language] ?? code
  return (
    <div className={styles.marks}>
      {product.guaranteeWays.slice(0, 2).map((way) => (
        <Badge key={way}>{label('guarantee_way', way)}</Badge>
      ))}
      {product.policySupport.slice(0, 1).map((support) => (
        <Badge key={support} color="moss">
          {label('policy_support', support)}
        </Badge>
      ))}
      {product.bank.fictional ? <span>{t('fictionalBank')}</span> : <span>{t('fromSource')}</span>}
    </div>
  )
}
