'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import page from '#web/features/company/company-page.module.css'
import { typedYuan } from '#web/features/need/need-query.ts'
import { useFormat } from '#web/i18n/use-format.ts'
import { askApi } from '#web/ui/ask-api.ts'
import type { Problem } from '#web/ui/command-problem.ts'
import { useCommandWords } from '#web/ui/command-words.ts'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { UnitField } from '#web/ui/unit-field.tsx'
import type { EarlyQuote } from './early-quote.ts'

type EarlyRepaymentProps = {
  readonly loanId: string
  readonly balanceFen: number
  readonly today: string
  readonly lastDueOn: string
}

/** What an early repayment would cost and save, before anybody is asked. */
export function EarlyRepayment({ loanId, balanceFen, today, lastDueOn }: EarlyRepaymentProps) {
  const t = useTranslations('companyLoan')
  const format = useFormat()
  const words = useCommandWords()
  const [amount, setAmount] = useState(format.yuanFigure(balanceFen))
  const [on, setOn] = useState(today)
  const [fault, setFault] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const [quote, setQuote] = useState<EarlyQuote>()
  const [problem, setProblem] = useState<Problem>()
  const field = useRef<HTMLInputElement>(null)

  async function ask(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const principalFen = fenOf(amount)
    const isFit = principalFen !== null && principalFen > 0 && principalFen <= balanceFen
    setFault(isFit ? undefined : t('earlyFault', { max: format.exactAmount(balanceFen) }))
    if (!isFit) return field.current?.focus()
    setBusy(true)
    const query = new URLSearchParams({ principalFen: String(principalFen), on })
    const asked = await askApi<EarlyQuote>(`/company/loans/${loanId}/early-repayment?${query}`, words)
    setBusy(false)
    setProblem(asked.ok ? undefined : asked.problem)
    setQuote(asked.ok ? asked.body : undefined)
  }

  return (
    <form onSubmit={(event) => void ask(event)} noValidate className={page.form}>
      <UnitField
        ref={field}
        label={t('earlyAmount')}
        unit={t('unit')}
        inputMode="decimal"
        value={amount}
        fault={fault}
        onChange={({ target }) => setAmount(target.value)}
      />
      <UnitField
        label={t('earlyOn')}
        type="date"
        min={today}
        max={lastDueOn}
        value={on}
        onChange={({ target }) => setOn(target.value)}
      />
      <div className={page.buttons}>
        <Button type="submit" variant="light" loading={isBusy}>
          {t('earlyAsk')}
        </Button>
      </div>
      <ProblemNotice problem={problem} />
      <div role="status">{quote && <QuoteWords quote={quote} />}</div>
    </form>
  )
}

function QuoteWords({ quote }: { readonly quote: EarlyQuote }) {
  const t = useTranslations('companyLoan')
  const format = useFormat()
  const { because, principalFen, interestFen, savedFen, balanceFen } = quote
  if (because !== null) return <p>{t('earlyNot', { reason: because })}</p>
  return (
    <>
      <p>
        <strong>
          {t('earlyPay', {
            amount: format.exactAmount(principalFen + interestFen),
            principal: format.exactAmount(principalFen),
            interest: format.exactAmount(interestFen),
          })}
        </strong>
      </p>
      <p>{t('earlySaves', { amount: format.exactAmount(savedFen), balance: format.exactAmount(balanceFen) })}</p>
    </>
  )
}

/** What stands in the field, in fen; up to two decimals of a yuan. */
function fenOf(typed: string): number | null {
  const ten = typedYuan(typed, 10_000)
  return ten === null ? null : Math.round(ten / 100)
}
