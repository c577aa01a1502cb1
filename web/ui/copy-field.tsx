'use client'

import { Button } from '@mantine/core'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useCommandWords } from './command-words.ts'
import styles from './copy-field.module.css'

type CopyFieldProps = { readonly label: ReactNode; readonly value: string; readonly copyLabel: string }

/** A text to be taken elsewhere: a link, a key. Where the browser lets no script copy, it is marked, ready for Ctrl C. */
export function CopyField({ label, value, copyLabel }: CopyFieldProps) {
  const id = useId()
  const words = useCommandWords()
  const field = useRef<HTMLInputElement>(null)
  const [isCopied, setCopied] = useState(false)

  async function copy(): Promise<void> {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
    } catch {
      field.current?.focus()
    }
  }

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.row}>
        <input id={id} ref={field} readOnly value={value} onFocus={({ target }) => target.select()} />
        <Button variant="light" onClick={() => void copy()}>
          {copyLabel}
        </Button>
      </div>
      <p role="status" className={styles.done}>
        {isCopied && words.copied}
      </p>
    </div>
  )
}
