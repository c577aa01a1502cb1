'use client'

import { useId } from 'react'
import styles from './choice.module.css'
import { Icon } from './icon.tsx'
import { iconCheck } from './icons.data.ts'

type Option = { readonly value: string; readonly label: string }

type ChoiceProps = {
  readonly legend: string
  /** Left out where the choice only fills another field and sends nothing itself. */
  readonly name?: string
  readonly options: readonly Option[]
  /** `chips` for words of any length, `segments` for a few of equal weight. */
  readonly look: 'chips' | 'segments'
  readonly isLegendHidden?: boolean
  readonly className?: string
} & ({ readonly defaultValue: string } | { readonly value: string | null; readonly onChange: (value: string) => void })

/**
 * One of a few. Plain radio buttons under the look of Mantine's chips and segments: the choice shows and is sent without
 * script too, and a chosen chip keeps its width.
 */
export function Choice(props: ChoiceProps) {
  const { legend, name, options, look, isLegendHidden = false, className } = props
  const ownName = useId()
  return (
    <fieldset className={[styles.choice, className].filter(Boolean).join(' ')}>
      <legend className={isLegendHidden ? 'spoken' : styles.legend}>{legend}</legend>
      <div className={styles[look]}>
        {options.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name={name ?? ownName}
              // A form of no owner keeps it out of what is sent.
              form={name === undefined ? '' : undefined}
              value={value}
              {...('defaultValue' in props
                ? { defaultChecked: value === props.defaultValue }
                : { checked: value === props.value, onChange: () => props.onChange(value) })}
            />
            <span>
              <span>
                {look === 'chips' && <Icon of={iconCheck} size={13} />}
                {label}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
