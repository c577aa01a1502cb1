'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import type { Fee } from '#shared/product/loan-product'
import { type LoanQuote, quoteAt } from '#shared/product/loan-quote'
import type { RateRange } from '#shared/product/rate-range'
import type { PricedWay } from '#shared/product/repayment-schedule'
import { typedYuan } from '#web/features/need/need-query.ts'
import { useFormat } from '#web/i18n/use-format.ts'
import type { Bounds } from '#web/lib/format-amount.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import { Choice } from '#web/ui/choice.tsx'
import { UnitField } from '#web/ui/unit-field.tsx'
import styles from './loan-calculator.module.css'
import { QuoteFigures } from './quote-figures.tsx'
import { ScheduleView } from './schedule-view.tsx'

export type CalculatorProduct = {
  readonly amountFen: Bounds
  readonly termMonths: Bounds
  readonly rate: RateRange
  readonly fees: readonly Fee[]
  readonly ways: readonly { readonly code: PricedWay; readonly label: { readonly zh: string; readonly en: string } }[]
}

/** What stands in the form, as it stands in the address. */
export type CalculatorInput = {
  readonly amountYuan: number
  readonly termMonths: number
  readonly way: PricedWay
  readonly end: 'max' | 'min'
}

type LoanCalculatorProps = { readonly product: CalculatorProduct; readonly initial: CalculatorInput }

/** Amount, term and way in, the whole cost out, at once; the same function as quote, offer and contract, to the fen. */
export function LoanCalculator({ product, initial }: LoanCalculatorProps) {
  const t = useTranslations('calculator')
  const format = useFormat()
  const unitYuan = format.language === 'zh' ? 10_000 : 1
  const [amount, setAmount] = useState(format.number(initial.amountYuan / unitYuan))
  const [term, setTerm] = useState(String(initial.termMonths))
  const [way, setWay] = useState<string>(initial.way)
  const [end, setEnd] = useState<string>(initial.end)
  const amountFen = (typedYuan(amount, unitYuan) ?? 0) * 100
  const months = /^\d{1,3}$/.test(term.trim()) ? Number(term) : 0
  const faults = {
    amount: isWithin(amountFen, product.amountFen)
      ? undefined
      : t('amountFault', { range: format.amountRange(product.amountFen) ?? format.amount(100) }),
    term: isWithin(months, product.termMonths)
      ? undefined
      : t('termFault', { range: format.termRange(product.termMonths) ?? format.months(1) }),
  }
  const isRight = faults.amount === undefined && faults.term === undefined
  const quote = useMemo(
    () => (isRight ? quoteOf(product, amountFen, months, way, end) : null),
    [product, isRight, amountFen, months, way, end],
  )
  useEffect(() => {
    if (isRight) keepInAddress({ amount: String(amountFen / 100), term: String(months), way, end })
  }, [isRight, amountFen, months, way, end])
  const { minBp, maxBp } = product.rate

  return (
    <form className={styles.calculator} onSubmit={(event) => event.preventDefault()}>
      <div className={styles.inputs}>
        <div className={styles.pair}>
          <UnitField
            label={t('amount')}
            name={unitYuan === 1 ? 'amount' : 'amountWan'}
            inputMode="decimal"
            unit={t('amountUnit')}
            value={amount}
            fault={faults.amount}
            onChange={(event) => setAmount(event.target.value)}
          />
          <UnitField
            label={t('term')}
            name="term"
            inputMode="numeric"
            unit={t('termUnit')}
            value={term}
            fault={faults.term}
            onChange={(event) => setTerm(event.target.value)}
          />
        </div>
        <WayChoice product={product} way={way} onChange={setWay} />
        {minBp !== null && maxBp !== null && minBp !== maxBp && (
          <Choice
            legend={t('rate')}
            name="end"
            look="segments"
            options={[
              { value: 'max', label: t('atMost', { rate: format.rate(maxBp) }) },
              { value: 'min', label: t('atLeast', { rate: format.rate(minBp) }) },
            ]}
            value={end}
            onChange={setEnd}
          />
        )}
        <button type="submit" className={styles.submit}>
          {t('calculate')}
        </button>
      </div>
      {quote === null ? (
        <p className={styles.waiting}>{t('mendFirst')}</p>
      ) : (
        <QuoteFigures quote={quote} fees={product.fees} amountFen={amountFen} />
      )}
      {quote !== null && <ScheduleView schedule={quote.schedule} />}
    </form>
  )
}

function WayChoice({
  product,
  way,
  onChange,
}: {
  readonly product: CalculatorProduct
  readonly way: string
  readonly onChange: (way: string) => void
}) {
  const t = useTranslations('calculator')
  const language = useLocale()
  return (
    <Choice
      legend={t('way')}
      name="way"
      look="chips"
      options={product.ways.map(({ code, label }) => ({ value: code, label: sentenceCase(label[language]) }))}
      value={way}
      onChange={onChange}
    />
  )
}

function quoteOf(
  product: CalculatorProduct,
  amountFen: number,
  termMonths: number,
  way: string,
  end: string,
): LoanQuote | null {
  const code = product.ways.find((one) => one.code === way)?.code
  if (code === undefined) return null
  const rateBp = end === 'min' ? product.rate.minBp : null
  return quoteAt(product.rate, product.fees, {
    amountFen,
    termMonths,
    way: code,
    ...(rateBp === null ? {} : { rateBp }),
  })
}

const isWithin = (value: number, { min, max }: Bounds): boolean =>
  value >= Math.max(1, min ?? 1) && (max === null || value <= max)

/** A copied link shows the same loan; nothing of it is a fact about anybody. */
function keepInAddress(values: Readonly<Record<string, string>>): void {
  const url = new URL(window.location.href)
  url.searchParams.delete('amountWan')
  for (const [name, value] of Object.entries(values)) url.searchParams.set(name, value)
  if (url.href !== window.location.href) window.history.replaceState(null, '', url)
}
