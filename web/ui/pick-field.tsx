'use client'

import { type SelectHTMLAttributes, useId } from 'react'
import styles from './pick-field.module.css'

export type PickOption = {
  readonly value: string
  readonly label: string
  /** Somebody's own name, which stays as it is in every language. */
  readonly isName?: boolean
}
type PickFieldProps = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'size' | 'className' | 'onChange'> & {
  readonly label: string
  readonly options: readonly PickOption[]
  readonly isLabelHidden?: boolean
  readonly fault?: string
  readonly onChange: (value: string) => void
}

/** One of several, by the browser's own list: it works by keyboard, by finger and in every scheme. */
export function PickField({ id, label, options, isLabelHidden = false, fault, onChange, ...select }: PickFieldProps) {
  const own = useId()
  const at = id ?? own
  return (
    <div className={styles.field}>
      <label htmlFor={at} className={isLabelHidden ? 'spoken' : undefined}>
        {label}
      </label>
      <select
        id={at}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${at}-fault`}
        onChange={({ target }) => onChange(target.value)}
        {...select}
      >
        {options.map((option) => (
          <option
            key={option.value}
            value={option.value}
            lang={option.isName && /\p{Script=Han}/u.test(option.label) ? 'zh-CN' : undefined}
          >
            {option.label}
          </option>
        ))}
      </select>
      {fault !== undefined && (
        <p id={`${at}-fault`} className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  )
}
