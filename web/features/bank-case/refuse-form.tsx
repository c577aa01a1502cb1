'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ReasonText } from '#web/features/financing/reason-text.tsx'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import { useKeptForm } from '#web/ui/use-kept-form.ts'
import styles from './case-desk.module.css'
import { ReasonFields } from './reason-fields.tsx'
import {
  emptyReason,
  type RefusalRule,
  reasonBody,
  reasonFault,
  reasonShown,
  type TypedReason,
} from './typed-reason.ts'

export type RefuseFormProps = {
  readonly applicationId: string
  readonly company: string
  readonly rules: readonly RefusalRule[]
  /** `reject`: an approver says no to what somebody else proposed. */
  readonly action: 'refuse' | 'reject'
  readonly today: string
}

/** One to four true reasons, each on a rule that fails or on a finding; the company's own text is shown before it is sent. */
export function RefuseForm({ applicationId, company, rules, action, today }: RefuseFormProps) {
  const t = useTranslations('caseDesk')
  const router = useRouter()
  const first: { readonly reasons: readonly TypedReason[] } = { reasons: [emptyReason(today)] }
  const { form, change, forget } = useKeptForm(`${action}-${applicationId}`, first)
  const { send, isSending, problem } = useCommand()
  const [isChecked, setChecked] = useState(false)
  const faults = form.reasons.map((reason) => reasonFault(reason, rules))
  const isRight = faults.every((fault) => fault === null)
  const set = (at: number, changes: Partial<TypedReason>) =>
    change({ reasons: form.reasons.map((one, nth) => (nth === at ? { ...one, ...changes } : one)) })

  async function refuse(): Promise<boolean> {
    const body = { reasons: form.reasons.map(reasonBody) }
    const result = await send({ method: 'POST', path: `/bank/applications/${applicationId}/${action}`, body })
    if (!result.ok) return false
    forget()
    router.refresh()
    return true
  }

  return (
    <div className={styles.form}>
      {form.reasons.map((reason, at) => (
        <ReasonFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a reason is known by its place
          key={at}
          nth={at}
          reason={reason}
          rules={rules}
          today={today}
          fault={isChecked || reason.fact !== '' ? (faults[at] ?? null) : null}
          problem={problem}
          onChange={(changes) => set(at, changes)}
          onRemove={
            form.reasons.length > 1 ? () => change({ reasons: form.reasons.filter((_, nth) => nth !== at) }) : undefined
          }
        />
      ))}
      {form.reasons.length < 4 && (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => change({ reasons: [...form.reasons, emptyReason(today)] })}
        >
          {t('reasonAdd')}
        </Button>
      )}
      {isRight ? (
        <>
          <section className={styles.read} aria-label={t('companyReads')}>
            <h3>{t('companyReads')}</h3>
            <ReasonList reasons={form.reasons} rules={rules} />
          </section>
          <ConfirmButton
            fullWidth
            color="coral"
            variant="light"
            title={t(action === 'refuse' ? 'refuseTitle' : 'rejectTitle', { company })}
            effect={
              <>
                <p>{t('refuseEffect')}</p>
                <ReasonList reasons={form.reasons} rules={rules} />
              </>
            }
            confirmLabel={t('refuseConfirm')}
            isAgainst
            isSending={isSending}
            {...(problem === undefined ? {} : { problem })}
            onConfirm={refuse}
          >
            {t(action)}
          </ConfirmButton>
        </>
      ) : (
        <Button fullWidth color="coral" variant="light" onClick={() => setChecked(true)}>
          {t(action)}
        </Button>
      )}
      <p className={styles.note}>{t('refuseNote')}</p>
    </div>
  )
}

type ReasonListProps = { readonly reasons: readonly TypedReason[]; readonly rules: readonly RefusalRule[] }

function ReasonList({ reasons, rules }: ReasonListProps) {
  return (
    <ol>
      {reasons.map((reason, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <li key={at}>
          <ReasonText reason={reasonShown(reason, rules)} />
        </li>
      ))}
    </ol>
  )
}
