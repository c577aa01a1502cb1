'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { PickField } from '#web/ui/pick-field.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { UnitField } from '#web/ui/unit-field.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import { useKeptForm } from '#web/ui/use-kept-form.ts'
import styles from './case-desk.module.css'

type OwnerFormProps = {
  readonly applicationId: string
  readonly assignee: string | null
  readonly bankReference: string | null
  readonly colleagues: readonly { readonly personId: string; readonly displayName: string }[]
}

/** Who has the case, and its number in the bank's own system. */
export function OwnerForm({ applicationId, assignee, bankReference, colleagues }: OwnerFormProps) {
  const t = useTranslations('caseDesk')
  const router = useRouter()
  const first = { assignee: assignee ?? '', bankReference: bankReference ?? '' }
  // Keyed by what is kept, so that another's change begins the form anew.
  const { form, change, forget } = useKeptForm(`owner-${applicationId}-${first.assignee}-${first.bankReference}`, first)
  const { send, isSending, problem } = useCommand()
  const isChanged = form.assignee !== first.assignee || form.bankReference.trim() !== first.bankReference

  async function assign(): Promise<void> {
    const body = { assignee: form.assignee || null, bankReference: form.bankReference.trim() || null }
    const result = await send({ method: 'POST', path: `/bank/applications/${applicationId}/assign`, body })
    if (!result.ok) return
    forget()
    router.refresh()
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged) void assign()
      }}
    >
      <ProblemNotice problem={problem} />
      <div className={styles.pair}>
        <PickField
          label={t('owner')}
          value={form.assignee}
          options={[
            { value: '', label: t('nobody') },
            ...colleagues.map(({ personId, displayName }) => ({ value: personId, label: displayName, isName: true })),
          ]}
          onChange={(value) => change({ assignee: value })}
        />
        <UnitField
          label={t('bankReference')}
          maxLength={60}
          value={form.bankReference}
          onChange={({ target }) => change({ bankReference: target.value })}
        />
      </div>
      {isChanged && (
        <Button type="submit" size="compact-md" variant="light" className={styles.small} loading={isSending}>
          {t('assign')}
        </Button>
      )}
    </form>
  )
}
