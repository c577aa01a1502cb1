'use client'

import { Button, type ButtonProps } from '@mantine/core'
import { type ReactNode, useId, useRef } from 'react'
import type { Problem } from './command-problem.ts'
import { useCommandWords } from './command-words.ts'
import styles from './confirm-button.module.css'
import { ProblemNotice } from './problem-notice.tsx'

type ConfirmButtonProps = ButtonProps & {
  readonly children: ReactNode
  /** Names the thing and what happens to it: "接受 200 万元、年化 3.85% 的要约？". */
  readonly title: ReactNode
  /** What follows, and what can't be taken back. */
  readonly effect: ReactNode
  /** A verb: what the press does. */
  readonly confirmLabel: string
  readonly isAgainst?: boolean
  readonly isSending: boolean
  readonly problem?: Problem
  /** @returns whether it was done: then the question closes */
  readonly onConfirm: () => Promise<boolean>
}

/** A button for what can't be undone: it asks first. The browser's own dialog holds the focus and gives it back. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { children, title, effect, confirmLabel, isAgainst = false, isSending, problem, onConfirm, ...look } = props
  const words = useCommandWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  async function confirm(): Promise<void> {
    if (await onConfirm()) dialog.current?.close()
  }

  return (
    <>
      <Button variant="default" {...look} onClick={() => dialog.current?.showModal()} aria-haspopup="dialog">
        {children}
      </Button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby={`${id}-title`} aria-describedby={`${id}-effect`}>
        <h2 id={`${id}-title`}>{title}</h2>
        <div id={`${id}-effect`} className={styles.effect}>
          {effect}
        </div>
        <ProblemNotice problem={problem} />
        <div className={styles.buttons}>
          <Button variant="default" onClick={() => dialog.current?.close()}>
            {words.cancel}
          </Button>
          <Button color={isAgainst ? 'coral' : 'sea'} loading={isSending} onClick={() => void confirm()}>
            {confirmLabel}
          </Button>
        </div>
      </dialog>
    </>
  )
}
