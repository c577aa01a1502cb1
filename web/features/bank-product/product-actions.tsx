'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import { useKeptForm } from '#web/ui/use-kept-form.ts'
import styles from './bank-product.module.css'

type ActionProps = {
  readonly productId: string
  readonly product: string
  /** The version that was looked at, for what must not act on something else. */
  readonly version: number
}
type ProductStep = 'submit' | 'publish' | 'suspend' | 'resume' | 'retire'

/** One step of a product's life. What readers notice at once asks first. */
export function ProductStepButton({ productId, product, version, step }: ActionProps & { readonly step: ProductStep }) {
  const t = useTranslations('productActions')
  const router = useRouter()
  const { send, isSending, problem } = useCommand()
  const needsVersion = step === 'submit' || step === 'publish'

  async function go(): Promise<boolean> {
    const path = `/bank/products/${productId}/${step}`
    const result = await send({ method: 'POST', path, ...(needsVersion ? { body: { version } } : {}) })
    if (result.ok) router.refresh()
    return result.ok
  }

  if (step === 'submit' || step === 'resume')
    return (
      <div className={styles.step}>
        <ProblemNotice problem={problem} />
        <Button loading={isSending} onClick={() => void go()}>
          {t('step', { step })}
        </Button>
      </div>
    )
  return (
    <ConfirmButton
      variant={step === 'publish' ? 'filled' : 'default'}
      title={t('stepTitle', { step, product })}
      effect={<p>{t('stepEffect', { step })}</p>}
      confirmLabel={t('step', { step })}
      isAgainst={step === 'retire'}
      isSending={isSending}
      {...(problem === undefined ? {} : { problem })}
      onConfirm={go}
    >
      {t('step', { step })}
    </ConfirmButton>
  )
}

/** A reviewer sends the draft back, with what is to be mended. */
export function ReturnDraft({ productId }: Pick<ActionProps, 'productId'>) {
  const t = useTranslations('productActions')
  const router = useRouter()
  const { form, change, forget } = useKeptForm(`return-draft-${productId}`, { note: '' })
  const { send, isSending, problem } = useCommand()

  async function sendBack(): Promise<void> {
    const body = { note: form.note.trim() }
    const result = await send({ method: 'POST', path: `/bank/products/${productId}/return`, body })
    if (!result.ok) return
    forget()
    router.refresh()
  }

  return (
    <details className={styles.returning}>
      <summary>{t('returnOpen')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void sendBack()
        }}
      >
        <ProblemNotice problem={problem} />
        <TextField
          id="note"
          label={t('returnNote')}
          rows={2}
          maxLength={500}
          value={form.note}
          onChange={(note) => change({ note })}
        />
        <Button type="submit" variant="light" loading={isSending} disabled={form.note.trim() === ''}>
          {t('returnNow')}
        </Button>
      </form>
    </details>
  )
}
