'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import { useKeptForm } from '#web/ui/use-kept-form.ts'
import styles from './case-desk.module.css'

/** A note that only the bank sees. */
export function NoteForm({ applicationId }: { readonly applicationId: string }) {
  const t = useTranslations('caseDesk')
  const router = useRouter()
  const { form, change, forget } = useKeptForm(`note-${applicationId}`, { words: '' })
  const { send, isSending, problem } = useCommand()

  async function keep(): Promise<void> {
    const body = { words: form.words.trim() }
    const result = await send({ method: 'POST', path: `/bank/applications/${applicationId}/notes`, body })
    if (!result.ok) return
    forget()
    router.refresh()
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (form.words.trim() !== '') void keep()
      }}
    >
      <ProblemNotice problem={problem} />
      <TextField
        label={t('note')}
        hint={t('noteHint')}
        rows={2}
        maxLength={2000}
        value={form.words}
        onChange={(words) => change({ words })}
      />
      <Button
        type="submit"
        size="compact-md"
        variant="light"
        className={styles.small}
        loading={isSending}
        disabled={form.words.trim() === ''}
      >
        {t('noteKeep')}
      </Button>
    </form>
  )
}
