'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import page from '#web/features/company/company-page.module.css'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import { useKeptForm } from '#web/ui/use-kept-form.ts'

type SupplyFormProps = { readonly applicationId: string; readonly bank: string }

const noteLength = 500

/** What was missing is handed in: the application goes back to the bank. */
export function SupplyForm({ applicationId, bank }: SupplyFormProps) {
  const t = useTranslations('companyApplication')
  const router = useRouter()
  const { send, isSending, problem } = useCommand()
  const { form, change, forget } = useKeptForm(`supply-${applicationId}`, { note: '' })
  const [isDone, setDone] = useState(false)

  async function supply(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const body = { note: form.note.trim() }
    const { ok } = await send({ method: 'POST', path: `/company/applications/${applicationId}/supply`, body })
    if (!ok) return
    setDone(true)
    forget()
    router.refresh()
  }
  return (
    <form onSubmit={(event) => void supply(event)} className={page.form}>
      <ProblemNotice problem={problem} />
      <TextField
        id="note"
        label={t('supplyNote')}
        value={form.note}
        maxLength={noteLength}
        rows={2}
        onChange={(note) => change({ note })}
      />
      <div className={page.buttons}>
        <Button type="submit" loading={isSending || isDone}>
          {t('supply', { bank })}
        </Button>
      </div>
    </form>
  )
}
