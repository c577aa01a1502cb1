'use client'

import { Button } from '@mantine/core'
import { type ReactNode, useId, useRef } from 'react'
import { useCommandWords } from './command-words.ts'
import styles from './confirm-button.module.css'

type ConfirmSubmitProps = {
  /** Where the form is posted to. */
  readonly action: string
  readonly label: string
  readonly title: string
  readonly effect: ReactNode
  readonly confirmLabel: string
}

/** Like ConfirmButton, for what leaves the page: a plain form that is sent when it was confirmed. */
export function ConfirmSubmit({ action, label, title, effect, confirmLabel }: ConfirmSubmitProps) {
  const words = useCommandWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  return (
    <>
      <Button variant="default" onClick={() => dialog.current?.showModal()} aria-haspopup="dialog">
        {label}
      </Button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby={`${id}-title`} aria-describedby={`${id}-effect`}>
        <h2 id={`${id}-title`}>{title}</h2>
        <div id={`${id}-effect`} className={styles.effect}>
          {effect}
        </div>
        <form method="post" action={action} className={styles.buttons}>
          <Button variant="default" onClick={() => dialog.current?.close()}>
            {words.cancel}
          </Button>
          <Button type="submit">{confirmLabel}</Button>
        </form>
      </dialog>
    </>
  )
}
