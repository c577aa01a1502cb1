'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Check } from '#web/ui/check.tsx'
import { faultAt } from '#web/ui/command-problem.ts'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import { useKeptForm } from '#web/ui/use-kept-form.ts'
import styles from './case-desk.module.css'

type Extra = { readonly words: string; readonly reason: string }
export type ReturnFormProps = {
  readonly applicationId: string
  /** The papers that the product lists, by their index. */
  readonly documents: readonly string[]
  /** It was returned before: the clock stands only the first time. */
  readonly hasBeenReturned: boolean
}

const initial: { readonly documents: readonly number[]; readonly extras: readonly Extra[] } = {
  documents: [],
  extras: [],
}

/** Back to the company with the complete list of what is missing; a paper that the product doesn't list needs a reason. */
export function ReturnForm({ applicationId, documents, hasBeenReturned }: ReturnFormProps) {
  const t = useTranslations('caseDesk')
  const router = useRouter()
  const { form, change, forget } = useKeptForm(`return-${applicationId}`, initial)
  const { send, isSending, problem } = useCommand()
  const count = form.documents.length
  const setExtra = (at: number, changes: Partial<Extra>) =>
    change({ extras: form.extras.map((one, nth) => (nth === at ? { ...one, ...changes } : one)) })

  async function sendBack(): Promise<void> {
    const missing = [
      ...form.documents.map((document) => ({ document })),
      ...form.extras.map(({ words, reason }) => ({ words: words.trim() || null, reason: reason.trim() || null })),
    ]
    const result = await send({ method: 'POST', path: `/bank/applications/${applicationId}/return`, body: { missing } })
    if (!result.ok) return
    forget()
    router.refresh()
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void sendBack()
      }}
    >
      <ProblemNotice problem={problem} />
      {documents.length > 0 && (
        <fieldset className={styles.list}>
          <legend>{t('missingListed')}</legend>
          {documents.map((name, at) => (
            <Check
              key={name}
              checked={form.documents.includes(at)}
              onChange={({ target }) =>
                change({
                  documents: target.checked
                    ? [...form.documents, at].sort((a, b) => a - b)
                    : form.documents.filter((one) => one !== at),
                })
              }
            >
              <span lang="zh-CN">{name}</span>
            </Check>
          ))}
        </fieldset>
      )}
      {form.extras.map((extra, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
        <fieldset key={at} className={styles.part}>
          <legend>{t('missingOther', { nth: at + 1 })}</legend>
          <TextField
            id={`missing-${count + at}-words`}
            label={t('missingWords')}
            rows={1}
            maxLength={200}
            value={extra.words}
            fault={faultAt(problem, `missing-${count + at}-words`)}
            onChange={(words) => setExtra(at, { words })}
          />
          <TextField
            id={`missing-${count + at}-reason`}
            label={t('missingReason')}
            hint={t('missingReasonHint')}
            rows={2}
            maxLength={200}
            value={extra.reason}
            fault={faultAt(problem, `missing-${count + at}-reason`)}
            onChange={(reason) => setExtra(at, { reason })}
          />
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => change({ extras: form.extras.filter((_, nth) => nth !== at) })}
          >
            {t('remove')}
          </Button>
        </fieldset>
      ))}
      {form.extras.length < 10 && (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => change({ extras: [...form.extras, { words: '', reason: '' }] })}
        >
          {t('missingAdd')}
        </Button>
      )}
      <Button type="submit" fullWidth loading={isSending} disabled={count + form.extras.length === 0}>
        {t('returnNow', { count: count + form.extras.length })}
      </Button>
      <p className={styles.note}>{t(hasBeenReturned ? 'returnAgain' : 'returnFirst')}</p>
    </form>
  )
}
