'use client'

import { Button, type ButtonProps } from '@mantine/core'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useCommandWords } from './command-words.ts'
import styles from './confirm-button.module.css'
import { Icon } from './icon.tsx'
import { iconX } from './icons.data.ts'

type FormDialogProps = Omit<ButtonProps, 'children'> & {
  readonly label: ReactNode
  readonly title: ReactNode
  /** Gets what closes it. */
  readonly children: (close: () => void) => ReactNode
}

/** A button that opens a form over the page; the form is made when it is asked for (useKeptForm keeps what is typed). */
export function FormDialog({ label, title, children, ...look }: FormDialogProps) {
  const words = useCommandWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const close = () => dialog.current?.close()
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
  }, [isOpen])
  return (
    <>
      <Button variant="default" {...look} onClick={() => setOpen(true)} aria-haspopup="dialog">
        {label}
      </Button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onClose={() => setOpen(false)}>
        <header className={styles.head}>
          <h2 id={id}>{title}</h2>
          <button type="button" onClick={close} aria-label={words.close}>
            <Icon of={iconX} size={20} />
          </button>
        </header>
        {isOpen && children(close)}
      </dialog>
    </>
  )
}
