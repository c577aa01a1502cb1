'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormat } from '#web/i18n/use-format.ts'
import { faultAt } from '#web/ui/command-problem.ts'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { UnitField } from '#web/ui/unit-field.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import { useKeptForm } from '#web/ui/use-kept-form.ts'
import styles from './approval-limit.module.css'

/** The field counts 万元 in Chinese and yuan in English. */
const fenInUnit = { zh: 1_000_000, en: 100 } as const

/** Changes the limit, or takes it away. */
export function ApprovalLimitForm({ approvalLimitFen }: { readonly approvalLimitFen: number | null }) {
  const t = useTranslations('approvalLimit')
  const { language } = useFormat()
  const { send, isSending, problem, refresh } = useCommand()
  const { form, change, forget } = useKeptForm(`approval-limit-${language}`, {
    amount: approvalLimitFen === null ? '' : String(approvalLimitFen / fenInUnit[language]),
  })
  const [isTried, setTried] = useState(false)
  const fen = Math.round(Number(form.amount.replaceAll(',', '')) * fenInUnit[language])
  const isGood = form.amount.trim() !== '' && Number.isSafeInteger(fen) && fen >= 0

  async function keep(next: number | null): Promise<void> {
    const { ok } = await send({
      method: 'PUT',
      path: '/bank/settings/approval-limit',
      body: { approvalLimitFen: next },
    })
    if (!ok) return
    forget()
    refresh()
  }

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (isGood) void keep(fen)
        else document.getElementById('approvalLimitFen')?.focus()
      }}
    >
      <ProblemNotice problem={problem} labels={{ approvalLimitFen: t('field') }} />
      <UnitField
        id="approvalLimitFen"
        label={t('field')}
        unit={t('amountUnit')}
        inputMode="decimal"
        value={form.amount}
        fault={isTried && !isGood ? t('wrong') : faultAt(problem, 'approvalLimitFen')}
        onChange={({ target }) => change({ amount: target.value })}
      />
      <div className={styles.buttons}>
        <Button type="submit" loading={isSending}>
          {t('save')}
        </Button>
        {approvalLimitFen !== null && (
          <Button variant="subtle" onClick={() => void keep(null)}>
            {t('remove')}
          </Button>
        )}
      </div>
    </form>
  )
}
