'use client'

import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react'
import styles from './unit-field.module.css'

type UnitFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'size' | 'className' | 'prefix'> & {
  readonly label: ReactNode
  /** What the figure counts: 万元, 个月. */
  readonly unit?: string
  readonly hint?: ReactNode
  /** What is wrong with what stands in it, and what would be right. */
  readonly fault?: string
  readonly ref?: Ref<HTMLInputElement>
}

/** A field with its unit; its message stands below it and is read out with it. */
export function UnitField({ id: given, label, unit = '', hint, fault, ref, ...input }: UnitFieldProps) {
  const own = useId()
  const id = given ?? own
  const notes = [unit && `${id}-unit`, hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.box} data-error={fault !== undefined || undefined}>
        <input
          ref={ref}
          id={id}
          autoComplete="off"
          aria-describedby={notes === '' ? undefined : notes}
          aria-invalid={fault !== undefined}
          {...input}
        />
        {unit !== '' && <span id={`${id}-unit`}>{unit}</span>}
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p id={`${id}-fault`} className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  )
}
