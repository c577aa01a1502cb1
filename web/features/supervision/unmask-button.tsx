'use client'

import { Button, Textarea } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { Text } from '#shared/kernel/text'
import { faultAt } from '#web/ui/command-problem.ts'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import { useKeptForm } from '#web/ui/use-kept-form.ts'
import styles from './office-dialog.module.css'

type UnmaskButtonProps = { readonly caseId: string; readonly person: string; readonly office: Text }

/** As the contract has it. */
const [leastReason, mostReason] = [10, 300]

/** Asks for the reason before it shows whose a case is, and says what the company will read. */
export function UnmaskButton({ caseId, person, office }: UnmaskButtonProps) {
  const t = useTranslations('unmask')
  const language = useLocale()
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const { form, change, forget } = useKeptForm(`unmask-${caseId}`, { reason: '' })
  const { send, isSending, problem } = useCommand()
  const [isAsked, setAsked] = useState(false)
  const reason = form.reason.trim()
  const isShort = reason.length < leastReason
  const fault = isAsked && isShort ? t('tooShort', { least: leastReason, count: reason.length }) : undefined

  async function unmask(): Promise<void> {
    setAsked(true)
    if (isShort) return document.getElementById('reason')?.focus()
    const result = await send({ method: 'POST', path: `/office/cases/${caseId}/unmask`, body: { reason } })
    if (!result.ok) return
    forget()
    dialog.current?.close()
    router.refresh()
  }

  return (
    <>
      <Button onClick={() => dialog.current?.showModal()} aria-haspopup="dialog">
        {t('open')}
      </Button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby="unmask-title">
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void unmask()
          }}
        >
          <h2 id="unmask-title">{t('title')}</h2>
          <ProblemNotice problem={problem} labels={{ reason: t('reason') }} />
          <Textarea
            id="reason"
            label={t('reason')}
            description={t('reasonHint')}
            rows={3}
            maxLength={mostReason}
            value={form.reason}
            error={fault ?? faultAt(problem, 'reason')}
            onChange={(event) => change({ reason: event.currentTarget.value })}
            onBlur={() => setAsked(reason !== '')}
          />
          <section className={styles.preview} aria-label={t('companySees')}>
            <h3>{t('companySees')}</h3>
            <p>
              {t('preview', { office: office[language], person, reason: reason === '' ? t('yourReason') : reason })}
            </p>
          </section>
          <p className={styles.note}>{t('lasts')}</p>
          <div className={styles.buttons}>
            <Button variant="default" onClick={() => dialog.current?.close()}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={isSending}>
              {t('confirm')}
            </Button>
          </div>
        </form>
      </dialog>
    </>
  )
}
