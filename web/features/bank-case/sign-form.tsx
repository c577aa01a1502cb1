'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { faultAt } from '#web/ui/command-problem.ts'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { UnitField } from '#web/ui/unit-field.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import { useKeptForm } from '#web/ui/use-kept-form.ts'
import styles from './case-desk.module.css'

type SignFormProps = { readonly applicationId: string; readonly payDays: string; readonly signBy: string | null }

/** The contract is signed: its number is kept, and paying out counts from now. */
export function SignForm({ applicationId, payDays, signBy }: SignFormProps) {
  const t = useTranslations('caseDesk')
  const router = useRouter()
  const { form, change, forget } = useKeptForm(`sign-${applicationId}`, { contractNumber: '' })
  const { send, isSending, problem } = useCommand()

  async function sign(): Promise<void> {
    const body = { contractNumber: form.contractNumber.trim() }
    const result = await send({ method: 'POST', path: `/bank/applications/${applicationId}/sign`, body })
    if (!result.ok) return
    forget()
    router.refresh()
  }

  const fault = faultAt(problem, 'contractNumber')
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void sign()
      }}
    >
      <ProblemNotice problem={problem} />
      <UnitField
        id="contractNumber"
        label={t('contractNumber')}
        maxLength={60}
        value={form.contractNumber}
        {...(fault === undefined ? {} : { fault })}
        onChange={({ target }) => change({ contractNumber: target.value })}
      />
      <Button type="submit" fullWidth loading={isSending} disabled={form.contractNumber.trim() === ''}>
        {t('sign')}
      </Button>
      {signBy !== null && <p className={styles.note}>{t('signBy', { moment: signBy })}</p>}
      <p className={styles.note}>{t('signNote', { days: payDays })}</p>
    </form>
  )
}
