import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ShelfDetail } from '#shared/product/shelf-detail'
import { useFormat } from '#web/i18n/use-format.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconArrowLeft } from '#web/ui/icons.data.ts'
import { Link } from '#web/ui/link.tsx'
import { Nothing } from '#web/ui/nothing.tsx'
import { Money, Quantity } from '#web/ui/quantity.tsx'
import { AskedRate } from './asked-rate.tsx'
import { BankLine } from './bank-line.tsx'
import styles from './product-page.module.css'
import { ProductMarks } from './product-row.tsx'

/** Whose product it is, what it is called, and the four figures that decide whether to read on. */
export function ProductTop({ product }: { readonly product: ShelfDetail }) {
  const t = useTranslations('loanProduct')
  const row = useTranslations('product')
  const format = useFormat()
  const { amountFen, annual, rate, termMonths, promisedDays } = product
  return (
    <header className={styles.top}>
      <Link href="/products" className={styles.back}>
        <Icon of={iconArrowLeft} size={16} />
        {t('back')}
      </Link>
      <BankLine head={product} />
      <h1>{product.name[format.language]}</h1>
      <ProductMarks card={product} />
      <dl className={styles.figures}>
        <TopFigure label={t('amount')}>
          {amountFen.max === null ? <Nothing kind="unpublished" /> : <Money fen={amountFen.max} size="answer" />}
          {amountFen.min !== null && <span>{t('from', { amount: format.amount(amountFen.min) })}</span>}
        </TopFigure>
        <TopFigure label={annual ? t('apr') : t('rate')}>
          {annual ? (
            <Quantity {...format.rateRangeParts(annual.minBp, annual.maxBp)} size="answer" />
          ) : (
            <AskedRate annual={annual} rate={rate} />
          )}
          {rate.lprDate !== null && <span>{t('lprDate', { date: format.date(rate.lprDate) })}</span>}
        </TopFigure>
        <TopFigure label={row('term')}>
          {termMonths.max === null ? (
            <Nothing kind="unpublished" />
          ) : (
            <Quantity {...format.termParts(termMonths.max)} size="answer" />
          )}
          {termMonths.min !== null && <span>{t('fromTerm', { term: format.months(termMonths.min) })}</span>}
        </TopFigure>
        <TopFigure label={row('promisedPay')}>
          {promisedDays.pay === null ? (
            <Nothing kind="unpublished" />
          ) : (
            <Quantity {...format.workingDayParts(promisedDays.pay)} size="answer" />
          )}
          {promisedDays.decide !== null && (
            <span>{t('decide', { days: format.workingDays(promisedDays.decide) })}</span>
          )}
        </TopFigure>
      </dl>
      {annual && (
        <p className={styles.sample}>
          {t('sample', {
            amount: format.amount(annual.amountFen),
            term: format.months(annual.termMonths),
            way: product.repaymentWays.find(({ code }) => code === annual.way)?.label[format.language] ?? t('usualWay'),
          })}
        </p>
      )}
    </header>
  )
}

function TopFigure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
