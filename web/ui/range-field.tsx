'use client'

import { useId } from 'react'
import styles from './range-field.module.css'

type RangeFieldProps = {
  readonly label: string
  /** The values that it can take, rising. */
  readonly steps: readonly number[]
  readonly value: number
  readonly words: (value: number) => string
  readonly onChange: (value: number) => void
}

/** A slider over chosen values, its value in words beside its name. The browser's own: keys, touch and speech come with it. */
export function RangeField({ label, steps, value, words, onChange }: RangeFieldProps) {
  const id = useId()
  const at = steps.indexOf(value)
  const last = steps.length - 1
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label htmlFor={id}>{label}</label>
        <output htmlFor={id}>{words(value)}</output>
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={last}
        value={at}
        aria-valuetext={words(value)}
        style={{ '--filled': `${last === 0 ? 0 : (at / last) * 100}%` } as React.CSSProperties}
        onChange={({ target }) => onChange(steps[Number(target.value)] ?? value)}
      />
    </div>
  )
}
