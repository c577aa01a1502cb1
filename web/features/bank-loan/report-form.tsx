'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { PickField } from '#web/ui/pick-field.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { UnitField } from '#web/ui/unit-field.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import { useKeptForm } from '#web/ui/use-kept-form.ts'
import styles from './loan-page.module.css'
import { ReportFields } from './report-fields.tsx'
import { reportBody, reportKinds, type TypedReport } from './typed-report.ts'

export type ReportFormProps = {
  readonly loanId: string
  readonly company: string
  readonly today: string
  readonly initial: TypedReport
  /** Repayments that a reversal may name. */
  readonly repayments: readonly { readonly value: string; readonly label: string }[]
  readonly ways: readonly { readonly value: string; readonly label: string }[]
}

const ends = ['settlement', 'write_off']

/** One report on the loan. The bank's own number of it makes a repeated one harmless. */
export function ReportForm({ loanId, company, today, initial, repayments, ways }: ReportFormProps) {
  const t = useTranslations('loanReport')
  const router = useRouter()
  const { form, change, forget } = useKeptForm(`report-${loanId}-${initial.reportId}`, initial)
  const { send, isSending, problem } = useCommand()
  const [isTold, setTold] = useState(false)
  const body = reportBody(form)

  async function report(): Promise<boolean> {
    if (body === null) return false
    const result = await send({ method: 'POST', path: `/bank/loans/${loanId}/reports`, body: { reports: [body] } })
    if (!result.ok) return false
    forget()
    setTold(false)
    router.refresh()
    return true
  }

  const isEnd = ends.includes(form.kind)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        setTold(true)
        if (!isEnd) void report()
      }}
    >
      {!isEnd && <ProblemNotice problem={problem} />}
      <PickField
        label={t('what')}
        value={form.kind}
        options={reportKinds.map((kind) => ({ value: kind, label: t('kind', { kind }) }))}
        onChange={(value) => change({ kind: reportKinds.find((one) => one === value) ?? 'repayment' })}
      />
      <p className={styles.note}>{t('means', { kind: form.kind })}</p>
      <ReportFields form={form} repayments={repayments} ways={ways} onChange={change} />
      <div className={styles.pair}>
        <UnitField
          label={t('valueDate')}
          type="date"
          max={today}
          value={form.valueDate}
          onChange={({ target }) => change({ valueDate: target.value })}
        />
        <UnitField
          label={t('reportId')}
          maxLength={64}
          value={form.reportId}
          onChange={({ target }) => change({ reportId: target.value })}
        />
      </div>
      {isTold && body === null && (
        <p role="alert" className={styles.fault}>
          {t('incomplete')}
        </p>
      )}
      {isEnd && body !== null ? (
        <ConfirmButton
          fullWidth
          variant="filled"
          title={t('endTitle', { kind: form.kind, company })}
          effect={<p>{t('means', { kind: form.kind })}</p>}
          confirmLabel={t('send')}
          isAgainst={form.kind === 'write_off'}
          isSending={isSending}
          {...(problem === undefined ? {} : { problem })}
          onConfirm={report}
        >
          {t('send')}
        </ConfirmButton>
      ) : (
        <Button type="submit" fullWidth loading={isSending}>
          {t('send')}
        </Button>
      )}
      <p className={styles.note}>{t('harmless')}</p>
    </form>
  )
}
