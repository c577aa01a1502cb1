'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import type { Instant } from '#shared/kernel/instant'
import page from '#web/features/company/company-page.module.css'
import { useFormat } from '#web/i18n/use-format.ts'
import { Check } from '#web/ui/check.tsx'
import { Choice } from '#web/ui/choice.tsx'
import { faultAt } from '#web/ui/command-problem.ts'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { UnitField } from '#web/ui/unit-field.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import { useKeptForm } from '#web/ui/use-kept-form.ts'
import { DraftNote } from './draft-note.tsx'
import styles from './need-form.module.css'
import { type NeedAnswers, type NeedFault, noteLength, toNeedBody } from './need-form-answers.ts'
import { amountBoundsYuan, amountChoicesYuan, purposes, termChoices, typedYuan, usualNeed } from './need-query.ts'
import { productQuery } from './product-query.ts'
import { useNeedDraft } from './use-need-draft.ts'

type NeedFormProps = {
  /** Names what is kept of it in this tab: a need that is changed, or the address that a new one came with. */
  readonly name: string
  readonly initial: NeedAnswers
  /** What could be offered, by code with its label. */
  readonly wayOptions: readonly { readonly value: string; readonly label: string }[]
  /** A need that is changed; a new one otherwise. */
  readonly changed?: { readonly needId: string; readonly version: number }
  /** Chosen before: where the way leads next. */
  readonly products: readonly string[]
  /** When what stands in it was last kept on the server. */
  readonly savedAt: Instant | null
}

/** The three questions, what could be offered, and a word about it. */
export function NeedForm({ name, initial, wayOptions, changed, products, savedAt }: NeedFormProps) {
  const t = useTranslations('needForm')
  const need = useTranslations('need')
  const format = useFormat()
  const router = useRouter()
  const unitYuan = format.language === 'zh' ? 10_000 : 1
  const { form, change, forget } = useKeptForm<NeedAnswers>(name, initial)
  const draft = useNeedDraft(form, unitYuan, changed === undefined)
  const { send, problem } = useCommand()
  const [fault, setFault] = useState<NeedFault>()
  const [isBusy, setBusy] = useState(false)
  const amountField = useRef<HTMLInputElement>(null)
  const typedOf = (yuan: number) => format.number(yuan / unitYuan)
  const yuan = typedYuan(form.amount, unitYuan)

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const read = toNeedBody(form, unitYuan)
    setFault(read.fault)
    if (!read.body) return amountField.current?.focus()
    setBusy(true)
    const stated = changed
      ? await send({
          method: 'PATCH',
          path: `/company/needs/${changed.needId}`,
          body: { version: changed.version, ...read.body },
        })
      : await send({ method: 'POST', path: '/company/needs', body: read.body })
    if (!stated.ok) return setBusy(false)
    // What it qualifies for is recorded with it; where that fails the next page offers it again.
    await send({ method: 'POST', path: `/company/needs/${stated.body.id}/matches` })
    if (!changed) await draft.discard()
    forget()
    const place = `/company/needs/${stated.body.id}`
    router.push(products.length === 0 ? `${place}/match` : `${place}/apply?${productQuery(products)}`)
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={styles.form}>
      <ProblemNotice problem={problem} labels={{ amountFen: need('amount'), note: t('note') }} />
      <div className={page.panel}>
        <div className={styles.question}>
          <UnitField
            ref={amountField}
            id="amountFen"
            label={need('amount')}
            inputMode="decimal"
            unit={need('amountUnit')}
            value={form.amount}
            fault={fault === undefined ? faultAt(problem, 'amountFen') : faultWords(fault)}
            onChange={(event) => {
              change({ amount: event.target.value })
              setFault(undefined)
            }}
          />
          <Choice
            legend={need('amountPresets')}
            isLegendHidden
            look="chips"
            options={amountChoicesYuan.map((one) => ({ value: typedOf(one), label: format.shortAmount(one * 100) }))}
            value={amountChoicesYuan.map(typedOf).find((one) => typedYuan(one, unitYuan) === yuan) ?? null}
            onChange={(amount) => {
              change({ amount })
              setFault(undefined)
            }}
          />
        </div>
        <Choice
          legend={need('term')}
          look="segments"
          options={termOptions(form.term).map((months) => ({ value: String(months), label: format.term(months) }))}
          value={form.term}
          onChange={(term) => change({ term })}
        />
        <Choice
          legend={need('purpose')}
          look="chips"
          options={purposes.map((one) => ({ value: one, label: need(one) }))}
          value={form.purpose}
          onChange={(purpose) => change({ purpose })}
        />
      </div>
      <fieldset className={`${page.panel} ${styles.ways}`}>
        <legend>{t('ways')}</legend>
        <p className={page.quiet}>{t('waysHint')}</p>
        <WayChecks options={wayOptions.slice(0, mainWays)} ways={form.ways} onChange={(ways) => change({ ways })} />
        <details>
          <summary>{t('moreWays')}</summary>
          <WayChecks options={wayOptions.slice(mainWays)} ways={form.ways} onChange={(ways) => change({ ways })} />
        </details>
      </fieldset>
      <div className={page.panel}>
        <TextField
          id="note"
          label={t('note')}
          hint={t('noteHint')}
          value={form.note}
          maxLength={noteLength}
          onChange={(note) => change({ note })}
        />
      </div>
      <div className={page.foot}>
        <Button type="submit" size="lg" fullWidth loading={isBusy}>
          {changed ? t('save') : products.length === 0 ? t('submit') : t('submitTo', { count: products.length })}
        </Button>
        {changed === undefined && <DraftNote state={draft.state} savedAt={savedAt} />}
      </div>
    </form>
  )

  function faultWords(found: NeedFault): string {
    return found === 'amountMissing'
      ? need('amountMissing', { example: `${typedOf(usualNeed.amountYuan)} ${need('amountUnit')}` })
      : need('amountRange', {
          min: format.amount(amountBoundsYuan.min * 100),
          max: format.amount(amountBoundsYuan.max * 100),
        })
  }
}

/** So many ways are seen at once, the most common ones. */
const mainWays = 6

type WayChecksProps = {
  readonly options: NeedFormProps['wayOptions']
  readonly ways: readonly string[]
  readonly onChange: (ways: readonly string[]) => void
}

function WayChecks({ options, ways, onChange }: WayChecksProps) {
  return (
    <div className={styles.checks}>
      {options.map(({ value, label }) => (
        <Check
          key={value}
          checked={ways.includes(value)}
          onChange={({ target }) => onChange(target.checked ? [...ways, value] : ways.filter((way) => way !== value))}
        >
          {label}
        </Check>
      ))}
    </div>
  )
}

/** A term that came with the address stays among the choices. */
const termOptions = (term: string): number[] => [...new Set([...termChoices, Number(term)])].sort((a, b) => a - b)
