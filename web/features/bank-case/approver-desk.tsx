'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Choice } from '#web/ui/choice.tsx'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import { useKeptForm } from '#web/ui/use-kept-form.ts'
import styles from './case-desk.module.css'
import { RefuseForm, type RefuseFormProps } from './refuse-form.tsx'

type ApproverDeskProps = {
  readonly applicationId: string
  /** The version that the approver looks at: nobody approves what has changed since. */
  readonly version: number
  /** 200 万元，12 个月，年利率 3.66% */
  readonly terms: string
  /** With this approval the offer goes out. */
  readonly isLast: boolean
  readonly refusal: RefuseFormProps
}

const choices = ['approve', 'sendBack', 'reject'] as const
type ApproverChoice = (typeof choices)[number]
const initial: { readonly choice: ApproverChoice; readonly words: string } = { choice: 'approve', words: '' }

/** The second person's part: approve what stands there, send it back to whoever proposed it, or refuse. */
export function ApproverDesk({ applicationId, version, terms, isLast, refusal }: ApproverDeskProps) {
  const t = useTranslations('caseDesk')
  const router = useRouter()
  const { form, change, forget } = useKeptForm(`approve-${applicationId}`, initial)
  const approving = useCommand()
  const returning = useCommand()

  async function done(ok: boolean): Promise<boolean> {
    if (ok) {
      forget()
      router.refresh()
    }
    return ok
  }
  const path = `/bank/applications/${applicationId}`
  const approve = async () =>
    done((await approving.send({ method: 'POST', path: `${path}/approve`, body: { version } })).ok)
  async function sendBack(): Promise<void> {
    const body = { words: form.words.trim() }
    await done((await returning.send({ method: 'POST', path: `${path}/send-back`, body })).ok)
  }

  return (
    <div className={styles.form}>
      <Choice
        legend={t('decision')}
        isLegendHidden
        look="segments"
        value={form.choice}
        options={choices.map((choice) => ({ value: choice, label: t(choice) }))}
        onChange={(value) => change({ choice: choices.find((one) => one === value) ?? 'approve' })}
      />
      {form.choice === 'approve' && (
        <>
          <p>{t(isLast ? 'approveLast' : 'approveFirst')}</p>
          <ConfirmButton
            fullWidth
            variant="filled"
            title={t('approveTitle', { terms })}
            effect={<p>{t(isLast ? 'approveLast' : 'approveFirst')}</p>}
            confirmLabel={t('approve')}
            isSending={approving.isSending}
            {...(approving.problem === undefined ? {} : { problem: approving.problem })}
            onConfirm={approve}
          >
            {t('approve')}
          </ConfirmButton>
        </>
      )}
      {form.choice === 'sendBack' && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            void sendBack()
          }}
        >
          <ProblemNotice problem={returning.problem} />
          <TextField
            id="words"
            label={t('sendBackWords')}
            rows={3}
            maxLength={2000}
            value={form.words}
            onChange={(words) => change({ words })}
          />
          <Button type="submit" fullWidth loading={returning.isSending} disabled={form.words.trim() === ''}>
            {t('sendBackNow')}
          </Button>
        </form>
      )}
      {form.choice === 'reject' && <RefuseForm {...refusal} />}
    </div>
  )
}
