import { useTranslations } from 'next-intl'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { type CalculatorInput, type CalculatorProduct, LoanCalculator } from './loan-calculator.tsx'

type CalculatorSectionProps = {
  /** null: there is no rate, or no way of repayment, to reckon with. */
  readonly product: CalculatorProduct | null
  readonly initial: CalculatorInput | null
}

export function CalculatorSection({ product, initial }: CalculatorSectionProps) {
  const t = useTranslations('loanProduct')
  return (
    <section id="calculator" aria-labelledby="calculator-title">
      <h2 id="calculator-title">{t('calculator')}</h2>
      {product && initial ? (
        <BrowserMessages of={['calculator', 'nothing']}>
          <LoanCalculator product={product} initial={initial} />
        </BrowserMessages>
      ) : (
        <p>{t('noCalculator')}</p>
      )}
    </section>
  )
}
