'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FactValue } from '#shared/fact/limit'
import { codeLabel, codesOf, type Fact, vocabulary } from '#shared/fact/vocabulary'
import { counterOf } from '#shared/product/counter-words'
import { zhoushanCounties } from '#shared/subject/region'
import { typedYuan } from '#web/features/need/need-query.ts'
import { useFormat } from '#web/i18n/use-format.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import { Check } from '#web/ui/check.tsx'
import { Choice } from '#web/ui/choice.tsx'
import { UnitField } from '#web/ui/unit-field.tsx'
import styles from './fact-questions.module.css'
import { useMatchWords } from './match-words.ts'

/** Whether a reader can answer it here; a class of industry is a code that the registry knows better. */
export const canBeAsked = (fact: string): boolean => {
  const known = vocabulary.get(fact)
  return known !== undefined && known.knownBy !== 'bank' && known.provider !== 'need' && known.codes !== 'industry'
}

export type FactQuestionProps = {
  readonly fact: string
  readonly value: FactValue | undefined
  readonly onAnswer: (value: FactValue | undefined) => void
}

/** One fact as a question; left open it is not known, never guessed. */
export function FactQuestion({ fact, value, onAnswer }: FactQuestionProps) {
  const known = vocabulary.get(fact)
  if (known === undefined) return null
  const props = { known, value, onAnswer }
  if (known.type === 'number') return <NumberQuestion {...props} />
  if (known.type === 'boolean') return <YesNoQuestion {...props} />
  return known.type === 'list' ? <ListQuestion {...props} /> : <CodeQuestion {...props} />
}

type QuestionProps = Pick<FactQuestionProps, 'value' | 'onAnswer'> & { readonly known: Fact }

function NumberQuestion({ known, value, onAnswer }: QuestionProps) {
  const t = useTranslations('match')
  const words = useMatchWords()
  const format = useFormat()
  const isMoney = known.unit === 'yuan'
  const unitYuan = isMoney && format.language === 'zh' ? 10_000 : 1
  const [text, setText] = useState(typeof value === 'number' ? String(value / unitYuan) : '')
  const [fault, setFault] = useState<string>()
  const read = (typed: string) => (isMoney ? typedYuan(typed, unitYuan) : plainNumber(typed))
  const counter = format.language === 'zh' ? counterOf(known) : null
  const unit = counter ?? t(known.name.startsWith('owner_age') ? 'unitAge' : unitKeys[known.unit])
  return (
    <UnitField
      label={sentenceCase(words.fact(known.name))}
      unit={unit}
      inputMode="decimal"
      value={text}
      fault={fault}
      onChange={({ target }) => {
        setText(target.value)
        setFault(undefined)
        const number = read(target.value)
        if (number !== null || target.value.trim() === '') onAnswer(number ?? undefined)
      }}
      onBlur={() => setFault(text.trim() === '' || read(text) !== null ? undefined : t('numberFault', { unit }))}
    />
  )
}

const unitKeys = {
  months: 'unitMonths',
  years: 'unitYears',
  days: 'unitDays',
  percent: 'unitPercent',
  kw: 'unitKw',
  count: 'unitCount',
  yes_no: 'unitCount',
  code: 'unitCount',
  yuan: 'unitYuan',
} as const

function plainNumber(typed: string): number | null {
  const text = typed.normalize('NFKC').replace(/[,\s%]/g, '')
  return /^-?\d{1,9}(\.\d{1,2})?$/.test(text) ? Number(text) : null
}

function YesNoQuestion({ known, value, onAnswer }: QuestionProps) {
  const t = useTranslations('match')
  const words = useMatchWords()
  return (
    <Choice
      legend={sentenceCase(words.fact(known.name))}
      look="segments"
      options={[
        { value: 'true', label: t('yes') },
        { value: 'false', label: t('no') },
        { value: '', label: t('open') },
      ]}
      value={typeof value === 'boolean' ? String(value) : ''}
      onChange={(next) => onAnswer(next === '' ? undefined : next === 'true')}
    />
  )
}

const longestChoice = 6

function CodeQuestion({ known, value, onAnswer }: QuestionProps) {
  const t = useTranslations('match')
  const words = useMatchWords()
  const { language } = useFormat()
  const codes: readonly string[] = known.type === 'region' ? zhoushanCounties : known.codes ? codesOf(known.codes) : []
  const label = (code: string) => sentenceCase((known.codes && codeLabel(known.codes, code)?.[language]) ?? code)
  const options = codes.map((code) => ({ value: code, label: label(code) }))
  const chosen = typeof value === 'string' ? value : ''
  const answer = (next: string) => onAnswer(next === '' ? undefined : next)
  if (options.length > longestChoice) {
    return (
      <label className={styles.select}>
        <span>{sentenceCase(words.fact(known.name))}</span>
        <select value={chosen} onChange={({ target }) => answer(target.value)}>
          <option value="">{t('open')}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
    )
  }
  return (
    <Choice
      legend={sentenceCase(words.fact(known.name))}
      look="chips"
      options={[...options, { value: '', label: t('open') }]}
      value={chosen}
      onChange={answer}
    />
  )
}

/** Several may hold; "none" is an answer too, unlike nothing ticked. */
function ListQuestion({ known, value, onAnswer }: QuestionProps) {
  const t = useTranslations('match')
  const words = useMatchWords()
  const { language } = useFormat()
  const held = typeof value === 'object' ? value : typeof value === 'string' ? [value] : undefined
  const codes = known.codes ? codesOf(known.codes) : []
  return (
    <fieldset className={styles.list}>
      <legend>{sentenceCase(words.fact(known.name))}</legend>
      {codes.map((code) => (
        <Check
          key={code}
          checked={held?.includes(code) ?? false}
          onChange={({ target }) => {
            const others = (held ?? []).filter((one) => one !== code)
            const next = target.checked ? [...others, code] : others
            onAnswer(next.length === 0 ? undefined : next)
          }}
        >
          {sentenceCase((known.codes && codeLabel(known.codes, code)?.[language]) ?? code)}
        </Check>
      ))}
      <Check checked={held?.length === 0} onChange={({ target }) => onAnswer(target.checked ? [] : undefined)}>
        {t('noneOfThese')}
      </Check>
    </fieldset>
  )
}
