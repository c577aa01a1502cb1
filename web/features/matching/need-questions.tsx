'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import {
  amountBoundsYuan,
  amountChoicesYuan,
  type NeedQuery,
  purposes,
  termChoices,
  typedYuan,
  usualNeed,
} from '#web/features/need/need-query.ts'
import { useFormat } from '#web/i18n/use-format.ts'
import { Choice } from '#web/ui/choice.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { iconArrowRight, iconLock } from '#web/ui/icons.data.ts'
import { UnitField } from '#web/ui/unit-field.tsx'
import { type MatchAddress, matchHref, type QuestionStep, questionSteps } from './need-address.ts'
import styles from './need-questions.module.css'

/** One question a screen on the phone, all three on one card where there is room; Back keeps what was answered. */
export function NeedQuestions({ address }: { readonly address: MatchAddress }) {
  const t = useTranslations('match')
  const need = useTranslations('need')
  const format = useFormat()
  const { answers, step, productId } = address
  const unitYuan = format.language === 'zh' ? 10_000 : 1
  const typedOf = (yuan: number) => format.number(yuan / unitYuan)
  const [amount, setAmount] = useState(typedOf(answers.amountYuan ?? usualNeed.amountYuan))
  const [term, setTerm] = useState(String(answers.termMonths ?? usualNeed.termMonths))
  const [purpose, setPurpose] = useState<string>(answers.purpose ?? usualNeed.purpose)
  const [fault, setFault] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const single = useRef<HTMLSpanElement>(null)
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current !== step) title.current?.focus()
    shown.current = step
  }, [step])
  const yuan = typedYuan(amount, unitYuan)
  const all: NeedQuery = {
    amountYuan: yuan,
    termMonths: Number(term),
    purpose: purposes.find((one) => one === purpose) ?? null,
  }
  const at = questionSteps.indexOf(step)

  function goOn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const isFit = yuan !== null && yuan >= amountBoundsYuan.min && yuan <= amountBoundsYuan.max
    setFault(isFit ? undefined : amountFault(amount))
    if (!isFit) return field.current?.focus()
    // On the phone the button stands below one question; where all are seen, it answers all.
    const isOneByOne = single.current !== null && getComputedStyle(single.current).display !== 'none'
    const next = questionSteps[at + 1]
    const href = isOneByOne && next !== undefined ? matchHref(all, productId, next) : matchHref(all, productId)
    window.history.pushState(null, '', href)
    window.scrollTo(0, 0)
  }

  function amountFault(typed: string): string {
    const [min, max] = [format.amount(amountBoundsYuan.min * 100), format.amount(amountBoundsYuan.max * 100)]
    return typed.trim() === ''
      ? need('amountMissing', { example: `${typedOf(usualNeed.amountYuan)} ${need('amountUnit')}` })
      : need('amountRange', { min, max })
  }

  return (
    <form action="/products" onSubmit={goOn} noValidate className={styles.card} data-step={step}>
      <progress
        value={at + 1}
        max={questionSteps.length}
        aria-label={t('progress', { at: at + 1, of: questionSteps.length })}
      />
      <p className={styles.progress} aria-hidden="true">
        {t('progress', { at: at + 1, of: questionSteps.length })}
      </p>
      <h1 ref={title} tabIndex={-1}>
        <span className={styles.wide}>{need('title')}</span>
        <span className={styles.phone} ref={single}>
          {need(step)}
        </span>
      </h1>
      <div className={styles.question} data-question={'amount' satisfies QuestionStep}>
        <UnitField
          ref={field}
          label={need('amount')}
          name={unitYuan === 1 ? 'amount' : 'amountWan'}
          inputMode="decimal"
          unit={need('amountUnit')}
          value={amount}
          fault={fault}
          onChange={(event) => {
            setAmount(event.target.value)
            setFault(undefined)
          }}
        />
        <Choice
          legend={need('amountPresets')}
          isLegendHidden
          look="chips"
          className={styles.presets}
          options={amountChoicesYuan.map((one) => ({ value: typedOf(one), label: format.shortAmount(one * 100) }))}
          value={amountChoicesYuan.map(typedOf).find((one) => typedYuan(one, unitYuan) === yuan) ?? null}
          onChange={(value) => {
            setAmount(value)
            setFault(undefined)
          }}
        />
      </div>
      <div className={styles.question} data-question={'term' satisfies QuestionStep}>
        <Choice
          legend={need('term')}
          name="term"
          look="segments"
          options={termOptions(term).map((months) => ({ value: String(months), label: format.term(months) }))}
          value={term}
          onChange={setTerm}
        />
      </div>
      <div className={styles.question} data-question={'purpose' satisfies QuestionStep}>
        <Choice
          legend={need('purpose')}
          name="purpose"
          look="chips"
          options={purposes.map((one) => ({ value: one, label: need(one) }))}
          value={purpose}
          onChange={setPurpose}
        />
      </div>
      <Button type="submit" size="lg" fullWidth rightSection={<Icon of={iconArrowRight} size={18} />}>
        <span className={styles.wide}>{t('submit')}</span>
        <span className={styles.phone}>{at < 2 ? t('next') : t('submit')}</span>
      </Button>
      <p className={styles.note}>
        <Icon of={iconLock} size={14} />
        <span>{t('privacy')}</span>
      </p>
    </form>
  )
}

/** A term that came with the address stays among the choices. */
const termOptions = (term: string): number[] => [...new Set([...termChoices, Number(term)])].sort((a, b) => a - b)
