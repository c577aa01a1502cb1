'use client'

import { type ReactNode, useId } from 'react'
import styles from './text-field.module.css'

type TextFieldProps = {
  readonly id?: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** What is wrong with what stands in it, and what would be right. */
  readonly fault?: string
  readonly value: string
  readonly maxLength: number
  readonly rows?: number
  readonly onChange: (value: string) => void
}

/** A few lines of one's own words. */
export function TextField({ id, label, hint, fault, value, maxLength, rows = 3, onChange }: TextFieldProps) {
  const own = useId()
  const at = id ?? own
  const notes = [hint !== undefined && `${at}-hint`, fault !== undefined && `${at}-fault`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label htmlFor={at}>{label}</label>
      {hint !== undefined && (
        <p id={`${at}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <textarea
        id={at}
        rows={rows}
        value={value}
        maxLength={maxLength}
        aria-describedby={notes === '' ? undefined : notes}
        aria-invalid={fault !== undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      {fault !== undefined && (
        <p id={`${at}-fault`} className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  )
}
