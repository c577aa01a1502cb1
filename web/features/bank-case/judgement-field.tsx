'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import { useKeptForm } from '#web/ui/use-kept-form.ts'
import styles from './judgement-field.module.css'

type JudgementFieldProps = {
  readonly applicationId: string
  /** The condition that only the bank can judge. */
  readonly rule: string
  readonly labels: { readonly open: string; readonly field: string }
}

/** What the bank found about a condition that nobody else can judge: kept among the notes of the case. */
export function JudgementField({ applicationId, rule, labels }: JudgementFieldProps) {
  const t = useTranslations('caseDesk')
  const router = useRouter()
  const { form, change, forget } = useKeptForm(`judge-${applicationId}-${rule}`, { words: '' })
  const { send, isSending, problem } = useCommand()

  async function keep(): Promise<void> {
    const words = t('judgementWords', { rule, words: form.words.trim() })
    const result = await send({ method: 'POST', path: `/bank/applications/${applicationId}/notes`, body: { words } })
    if (!result.ok) return
    forget()
    router.refresh()
  }

  return (
    <details className={styles.judge}>
      <summary>{labels.open}</summary>
      <ProblemNotice problem={problem} />
      <TextField
        label={labels.field}
        rows={2}
        maxLength={500}
        value={form.words}
        onChange={(words) => change({ words })}
      />
      <Button
        size="compact-sm"
        variant="light"
        loading={isSending}
        disabled={form.words.trim() === ''}
        onClick={() => void keep()}
      >
        {t('noteKeep')}
      </Button>
    </details>
  )
}
