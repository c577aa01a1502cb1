'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { duesOf, firstStretch, isFirstDue } from '#shared/financing/loan-schedule'
import { addMonths } from '#shared/kernel/local-date'
import type { PricedWay } from '#shared/product/repayment-schedule'
import { useFormat } from '#web/i18n/use-format.ts'
import { faultAt } from '#web/ui/command-problem.ts'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { ScrollRoom } from '#web/ui/scroll-room.tsx'
import { UnitField } from '#web/ui/unit-field.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import { useKeptForm } from '#web/ui/use-kept-form.ts'
import styles from './case-desk.module.css'

type PayOutFormProps = {
  readonly applicationId: string
  readonly company: string
  readonly terms: {
    readonly amountFen: number
    readonly termMonths: number
    readonly rateBp: number
    readonly way: PricedWay
  }
  readonly signedOn: string
  readonly today: string
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The money is paid out: the offer's amount, its day and the first due day, with the schedule that follows from them. */
export function PayOutForm({ applicationId, company, terms, signedOn, today }: PayOutFormProps) {
  const t = useTranslations('caseDesk')
  const format = useFormat()
  const router = useRouter()
  const firstDay = addMonths(today, terms.way === 'bullet' ? terms.termMonths : 1)
  const { form, change, forget } = useKeptForm(`pay-${applicationId}`, {
    paidOn: today,
    firstDueOn: firstDay as string,
  })
  const { send, isSending, problem } = useCommand()
  const last = isDay(form.paidOn) ? addMonths(form.paidOn, terms.way === 'bullet' ? terms.termMonths : 1) : today
  const faults = {
    paidOn:
      isDay(form.paidOn) && form.paidOn >= signedOn && form.paidOn <= today
        ? undefined
        : t('paidOnFault', { from: format.date(signedOn), to: format.date(today) }),
    firstDueOn:
      isDay(form.paidOn) && isDay(form.firstDueOn) && isFirstDue(terms, form)
        ? undefined
        : t('firstDueFault', { last: format.date(last), way: terms.way }),
  }
  const isRight = faults.paidOn === undefined && faults.firstDueOn === undefined
  const dues = isRight ? duesOf(firstStretch(terms, { amountFen: terms.amountFen, ...form })) : []
  const amount = format.amount(terms.amountFen, 'paid')

  async function payOut(): Promise<boolean> {
    const body = { amountFen: terms.amountFen, ...form }
    const result = await send({ method: 'POST', path: `/bank/applications/${applicationId}/pay-out`, body })
    if (!result.ok) return false
    forget()
    router.refresh()
    return true
  }

  return (
    <div className={styles.form}>
      <p>
        {t('payAmount')} <strong title={format.exactAmount(terms.amountFen)}>{amount}</strong>
      </p>
      <div className={styles.pair}>
        <UnitField
          id="paidOn"
          label={t('paidOn')}
          type="date"
          min={signedOn}
          max={today}
          value={form.paidOn}
          {...faultOf(faults.paidOn ?? faultAt(problem, 'paidOn'))}
          onChange={({ target }) => change({ paidOn: target.value })}
        />
        <UnitField
          id="firstDueOn"
          label={t('firstDueOn')}
          type="date"
          min={form.paidOn}
          max={last}
          value={form.firstDueOn}
          {...faultOf(faults.firstDueOn ?? faultAt(problem, 'firstDueOn'))}
          onChange={({ target }) => change({ firstDueOn: target.value })}
        />
      </div>
      {isRight && (
        <>
          <details>
            <summary>{t('schedule', { count: dues.length })}</summary>
            <ScrollRoom className={styles.room}>
              <table className={styles.schedule}>
                <caption className="spoken">{t('scheduleCaption')}</caption>
                <thead>
                  <tr>
                    {(['dueOn', 'instalment', 'principal', 'interest'] as const).map((head) => (
                      <th key={head} scope="col">
                        {t(head)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {dues.map((due) => (
                    <tr key={due.dueOn}>
                      <th scope="row">{format.date(due.dueOn)}</th>
                      <td>{format.yuanFigure(due.principalFen + due.interestFen)}</td>
                      <td>{format.yuanFigure(due.principalFen)}</td>
                      <td>{format.yuanFigure(due.interestFen)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollRoom>
          </details>
          <ConfirmButton
            fullWidth
            variant="filled"
            title={t('payTitle', { company, amount })}
            effect={<p>{t('payEffect', { day: format.date(form.paidOn), first: format.date(form.firstDueOn) })}</p>}
            confirmLabel={t('payConfirm')}
            isSending={isSending}
            {...(problem === undefined ? {} : { problem })}
            onConfirm={payOut}
          >
            {t('pay')}
          </ConfirmButton>
        </>
      )}
    </div>
  )
}

const faultOf = (fault: string | undefined) => (fault === undefined ? {} : { fault })
