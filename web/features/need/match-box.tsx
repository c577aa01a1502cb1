'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { type FormEvent, useId, useRef, useState } from 'react'
import { Choice } from '#web/ui/choice.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { iconArrowRight } from '#web/ui/icons.data.ts'
import styles from './match-box.module.css'
import { amountBoundsYuan, needQuery, readNeedQuery, typedYuan } from './need-query.ts'

type Option = { readonly value: string; readonly label: string }

/** Everything that the box says, made on the server: no texts and no formatter travel with it. */
export type MatchBoxWords = {
  readonly amount: string
  readonly amountUnit: string
  readonly amountPresets: string
  readonly amountMissing: string
  readonly amountRange: string
  readonly term: string
  readonly purpose: string
  readonly submit: string
  readonly presets: readonly Option[]
  readonly terms: readonly Option[]
  readonly purposes: readonly Option[]
}

type MatchBoxProps = {
  readonly words: MatchBoxWords
  /** What the field counts in: 万元 on the Chinese page, yuan on the English one. */
  readonly unitYuan: 1 | 10_000
  readonly usual: { readonly amount: string; readonly term: string; readonly purpose: string }
}

/**
 * The three questions. With script they lead to the match; without, the same form leads to the supermarket, filtered by
 * amount, term and purpose.
 */
export function MatchBox({ words, unitYuan, usual }: MatchBoxProps) {
  const router = useRouter()
  const [amount, setAmount] = useState(usual.amount)
  const [fault, setFault] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  // A complaint that came between press and release would move the button away from under the finger.
  const isPressing = useRef(false)
  const id = useId()
  const typed = typedYuan(amount, unitYuan)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    isPressing.current = false
    const found = faultOf(typed)
    setFault(found)
    if (found !== undefined) return field.current?.focus()
    const answers = new URLSearchParams(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]),
    )
    router.push(`/match?${needQuery({ ...readNeedQuery(answers), amountYuan: typed })}`)
  }

  function faultOf(yuan: number | null): string | undefined {
    if (amount.trim() === '') return words.amountMissing
    const isFit = yuan !== null && yuan >= amountBoundsYuan.min && yuan <= amountBoundsYuan.max
    return isFit ? undefined : words.amountRange
  }

  return (
    <form action="/products" onSubmit={submit} className={styles.box} noValidate>
      <div>
        <label htmlFor={id}>{words.amount}</label>
        <div className={styles.amount} data-error={fault !== undefined || undefined}>
          <input
            ref={field}
            id={id}
            name={unitYuan === 1 ? 'amount' : 'amountWan'}
            inputMode="decimal"
            autoComplete="off"
            required
            value={amount}
            aria-describedby={`${id}-unit${fault === undefined ? '' : ` ${id}-fault`}`}
            aria-invalid={fault !== undefined}
            onChange={(event) => {
              setAmount(event.target.value)
              setFault(undefined)
            }}
            onFocus={() => {
              isPressing.current = false
            }}
            onBlur={() => {
              if (!isPressing.current) setFault(faultOf(typed))
            }}
          />
          <span id={`${id}-unit`}>{words.amountUnit}</span>
        </div>
        {fault !== undefined && (
          <p id={`${id}-fault`} className={styles.fault}>
            {fault}
          </p>
        )}
        <Choice
          legend={words.amountPresets}
          isLegendHidden
          look="chips"
          className={styles.presets}
          options={words.presets}
          value={words.presets.find(({ value }) => typedYuan(value, unitYuan) === typed)?.value ?? null}
          onChange={(value) => {
            setAmount(value)
            setFault(undefined)
          }}
        />
      </div>
      <Choice legend={words.term} look="segments" name="term" options={words.terms} defaultValue={usual.term} />
      <Choice
        legend={words.purpose}
        look="chips"
        name="purpose"
        options={words.purposes}
        defaultValue={usual.purpose}
      />
      <Button
        type="submit"
        size="lg"
        fullWidth
        rightSection={<Icon of={iconArrowRight} size={18} />}
        onPointerDown={() => {
          isPressing.current = true
        }}
      >
        {words.submit}
      </Button>
    </form>
  )
}
