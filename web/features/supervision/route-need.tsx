'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import styles from './office-dialog.module.css'

type BankOfNeed = {
  readonly bankId: string
  readonly bank: string
  /** Of its products the one that fits best. */
  readonly product: string
  readonly met: number
  readonly of: number
}
type RouteNeedProps = { readonly needId: string; readonly title: string; readonly banks: readonly BankOfNeed[] }

/** The list follows a moment after the command. */
const followMs = 2000

/** Keeps a need for one bank for a working day; the one that fits best stands first. */
export function RouteNeed({ needId, title, banks }: RouteNeedProps) {
  const t = useTranslations('routeNeed')
  const router = useRouter()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const { send, isSending, problem } = useCommand()
  const [bankId, setBankId] = useState<string | null>(null)
  const [isAsked, setAsked] = useState(false)
  const [done, setDone] = useState<string | null>(null)

  async function route(): Promise<void> {
    setAsked(true)
    const chosen = banks.find((one) => one.bankId === bankId)
    if (!chosen) return
    const result = await send({ method: 'POST', path: `/office/needs/${needId}/route`, body: { bankId } })
    if (!result.ok) return
    dialog.current?.close()
    setDone(chosen.bank)
    router.refresh()
    setTimeout(() => router.refresh(), followMs)
  }

  if (done !== null) return <output>{t('done', { bank: done })}</output>
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => dialog.current?.showModal()} aria-haspopup="dialog">
        {t('open')}
      </Button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby={`${id}-title`}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void route()
          }}
        >
          <h2 id={`${id}-title`}>{title}</h2>
          <p className={styles.note}>{t('effect')}</p>
          <ProblemNotice problem={problem} />
          <fieldset
            className={styles.choices}
            aria-describedby={isAsked && bankId === null ? `${id}-fault` : undefined}
          >
            <legend>{t('which')}</legend>
            {banks.map((one) => (
              <label key={one.bankId} className={styles.choice}>
                <input
                  type="radio"
                  name={`${id}-bank`}
                  value={one.bankId}
                  checked={bankId === one.bankId}
                  onChange={() => setBankId(one.bankId)}
                />
                <span>
                  {one.bank}
                  <small>{one.product}</small>
                </span>
                <b>{t('fits', { met: one.met, of: one.of })}</b>
              </label>
            ))}
          </fieldset>
          {isAsked && bankId === null && (
            <p id={`${id}-fault`} role="alert" className={styles.fault}>
              {t('chooseFirst')}
            </p>
          )}
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
