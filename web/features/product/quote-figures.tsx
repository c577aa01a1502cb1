'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Fee } from '#shared/product/loan-product'
import type { LoanQuote } from '#shared/product/loan-quote'
import { useFormat } from '#web/i18n/use-format.ts'
import { Nothing } from '#web/ui/nothing.tsx'
import { Money, Quantity } from '#web/ui/quantity.tsx'
import styles from './loan-calculator.module.css'

type QuoteFiguresProps = { readonly quote: LoanQuote; readonly fees: readonly Fee[]; readonly amountFen: number }

/** What a loan costs in all, its annual rate in both conventions, and its first and last instalment. */
export function QuoteFigures({ quote, fees, amountFen }: QuoteFiguresProps) {
  const t = useTranslations('calculator')
  const format = useFormat()
  const { totalCostFen, aprBp, compoundAprBp, schedule, feeFen, payoutFen, lprDate, rateBp, isFrom } = quote
  const [first, last] = [schedule[0], schedule.at(-1)]
  return (
    <div className={styles.result} role="status">
      <dl className={styles.figures}>
        <Figure label={t('totalCost')}>
          {totalCostFen === null ? (
            <Nothing kind="unpublished" />
          ) : (
            <Money fen={totalCostFen} style="paid" size="answer" />
          )}
        </Figure>
        <Figure label={t('apr')}>
          {aprBp === null ? <Nothing kind="unpublished" /> : <Quantity {...format.rateParts(aprBp)} size="answer" />}
        </Figure>
        <Figure label={t('first')}>{first && <Money fen={first.totalFen} style="paid" />}</Figure>
        <Figure label={t('last')}>{last && <Money fen={last.totalFen} style="paid" />}</Figure>
        {payoutFen !== null && payoutFen !== amountFen && (
          <Figure label={t('payout')}>
            <Money fen={payoutFen} style="paid" />
          </Figure>
        )}
        {compoundAprBp !== null && (
          <Figure label={t('compound')}>
            <Quantity {...format.rateParts(compoundAprBp)} />
          </Figure>
        )}
      </dl>
      <p className={styles.basis}>
        {t('basis', { rate: format.rate(rateBp) })}
        {lprDate !== null && t('lprOf', { date: format.date(lprDate) })}
        {isFrom && t('fromOnly')}
        {fees.length === 0
          ? t('noFees')
          : feeFen === null
            ? t('feesUnknown')
            : t('feesIn', { fees: format.exactAmount(feeFen) })}
      </p>
    </div>
  )
}

function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
