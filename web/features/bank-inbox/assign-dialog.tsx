'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import dialogStyles from '#web/ui/confirm-button.module.css'
import { PickField } from '#web/ui/pick-field.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import type { Colleague, InboxRowShown } from './inbox-row.ts'

type AssignDialogProps = {
  /** Those to be given; none: the dialog is closed. */
  readonly rows: readonly Pick<InboxRowShown, 'applicationId' | 'bankReference' | 'company'>[]
  readonly colleagues: readonly Colleague[]
  readonly onClose: () => void
}

/** Gives one case or several to a colleague; the bank's own number of each stays. */
export function AssignDialog({ rows, colleagues, onClose }: AssignDialogProps) {
  const t = useTranslations('bankInbox')
  const router = useRouter()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [assignee, setAssignee] = useState('')
  const { send, isSending, problem, clear } = useCommand()
  const isOpen = rows.length > 0
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal()
    if (!isOpen) dialog.current?.close()
  }, [isOpen])

  async function assign(): Promise<void> {
    for (const { applicationId, bankReference } of rows) {
      const body = { assignee: assignee === '' ? null : assignee, bankReference }
      const result = await send({ method: 'POST', path: `/bank/applications/${applicationId}/assign`, body })
      if (!result.ok) return
    }
    dialog.current?.close()
    router.refresh()
  }

  function closed(): void {
    clear()
    onClose()
  }

  const [first] = rows
  return (
    <dialog ref={dialog} className={dialogStyles.dialog} aria-labelledby={`${id}-title`} onClose={closed}>
      <h2 id={`${id}-title`}>
        {rows.length === 1 && first
          ? t('assignTitle', { company: first.company })
          : t('assignManyTitle', { count: rows.length })}
      </h2>
      <div className={dialogStyles.effect}>
        <PickField
          label={t('colleague')}
          value={assignee}
          options={[
            { value: '', label: t('nobody') },
            ...colleagues.map(({ personId, displayName }) => ({ value: personId, label: displayName, isName: true })),
          ]}
          onChange={setAssignee}
        />
      </div>
      <ProblemNotice problem={problem} />
      <div className={dialogStyles.buttons}>
        <Button variant="default" onClick={() => dialog.current?.close()}>
          {t('cancel')}
        </Button>
        <Button loading={isSending} onClick={() => void assign()}>
          {t('assign')}
        </Button>
      </div>
    </dialog>
  )
}
