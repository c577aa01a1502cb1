'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CaseProduct } from '#shared/financing/case-product'
import { useFormat } from '#web/i18n/use-format.ts'
import { faultAt } from '#web/ui/command-problem.ts'
import { PickField } from '#web/ui/pick-field.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { UnitField } from '#web/ui/unit-field.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import { useKeptForm } from '#web/ui/use-kept-form.ts'
import styles from './case-desk.module.css'
import { ProposedPrice } from './proposed-price.tsx'
import { readTerms, type TermsField, type TypedTerms, termsFaultsIn } from './typed-terms.ts'

export type ProposeFormProps = {
  readonly applicationId: string
  readonly product: CaseProduct
  readonly askedFen: number
  readonly initial: TypedTerms
  readonly ways: readonly { readonly value: string; readonly label: string }[]
  /** Above this two approvers are needed; null: the bank has set no limit. */
  readonly limitFen: number | null
}

/** Terms for another person to approve; what they cost stands below them at once, by the function of offer and contract. */
export function ProposeForm(props: ProposeFormProps) {
  const { applicationId, product, askedFen, initial, ways, limitFen } = props
  const t = useTranslations('caseDesk')
  const format = useFormat()
  const router = useRouter()
  const unitYuan = format.language === 'zh' ? 10_000 : 1
  const { form, change, forget, wasKept } = useKeptForm(`propose-${applicationId}`, initial)
  const { send, isSending, problem } = useCommand()
  const [left, setLeft] = useState<ReadonlySet<TermsField>>(new Set())
  const read = readTerms(form, product, unitYuan)
  const faults = termsFaultsIn(read, form, product, askedFen)
  const leave = (field: TermsField) => () => setLeft((before) => new Set([...before, field]))
  const wordsOf: Readonly<Record<TermsField, string>> = {
    amountFen: t('amountFault', { range: format.amountRange(product.amountFen) ?? format.amount(100) }),
    termMonths: t('termFault', { range: format.termRange(product.termMonths) ?? format.months(1) }),
    rateBp: t('rateFault', { most: product.maxRateBp === null ? '' : format.rate(product.maxRateBp) }),
    feesBp: t('feesFault', { most: format.rate(product.maxFeesBp) }),
    validDays: t('validFault'),
    lessThanAskedReason: t('lessFault'),
    conditions: t('conditionsFault'),
    opinion: t('opinionFault'),
  }
  const faultOf = (field: TermsField) =>
    (left.has(field) && faults.includes(field) ? wordsOf[field] : undefined) ?? faultAt(problem, field)

  async function propose(): Promise<void> {
    const { amountFen, termMonths, rateBp, feesBp, validDays, way: repaymentWay, conditions } = read
    const lessThanAskedReason = isLess ? form.lessReason.trim() : null
    const figures = { amountFen, termMonths, rateBp, feesBp, validDays, repaymentWay }
    const body = { ...figures, conditions, lessThanAskedReason, opinion: form.opinion.trim() }
    const result = await send({ method: 'POST', path: `/bank/applications/${applicationId}/propose`, body })
    if (!result.ok) return
    forget()
    router.refresh()
  }

  const isLess = read.amountFen !== null && read.amountFen < askedFen
  const isAbove = limitFen !== null && read.amountFen !== null && read.amountFen > limitFen
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        setLeft(new Set(Object.keys(wordsOf) as TermsField[])) // the keys of the record are its fields
        const [first] = faults
        if (first === undefined) void propose()
        else document.getElementById(first)?.focus()
      }}
    >
      <ProblemNotice problem={problem} />
      <div className={styles.pair}>
        <UnitField
          id="amountFen"
          label={t('amount')}
          unit={t('amountUnit')}
          inputMode="decimal"
          value={form.amount}
          fault={faultOf('amountFen')}
          onChange={({ target }) => change({ amount: target.value })}
          onBlur={leave('amountFen')}
        />
        <UnitField
          id="termMonths"
          label={t('term')}
          unit={t('monthUnit')}
          inputMode="numeric"
          value={form.term}
          fault={faultOf('termMonths')}
          onChange={({ target }) => change({ term: target.value })}
          onBlur={leave('termMonths')}
        />
        <UnitField
          id="rateBp"
          label={t('rate')}
          unit="%"
          inputMode="decimal"
          value={form.rate}
          fault={faultOf('rateBp')}
          onChange={({ target }) => change({ rate: target.value })}
          onBlur={leave('rateBp')}
        />
        <PickField
          id="repaymentWay"
          label={t('way')}
          options={ways}
          value={form.way}
          onChange={(way) => change({ way })}
        />
        <UnitField
          id="feesBp"
          label={t('fees')}
          unit="%"
          inputMode="decimal"
          value={form.fees}
          fault={faultOf('feesBp')}
          onChange={({ target }) => change({ fees: target.value })}
          onBlur={leave('feesBp')}
        />
        <UnitField
          id="validDays"
          label={t('validDays')}
          unit={t('dayUnit')}
          inputMode="numeric"
          value={form.validDays}
          fault={faultOf('validDays')}
          onChange={({ target }) => change({ validDays: target.value })}
          onBlur={leave('validDays')}
        />
      </div>
      <ProposedPrice read={read} product={product} />
      {isLess && (
        <TextField
          id="lessThanAskedReason"
          label={t('lessReason', { asked: format.amount(askedFen) })}
          rows={2}
          maxLength={200}
          value={form.lessReason}
          fault={faultOf('lessThanAskedReason')}
          onChange={(lessReason) => change({ lessReason })}
        />
      )}
      <TextField
        id="conditions"
        label={t('conditions')}
        hint={t('conditionsHint')}
        rows={2}
        maxLength={2100}
        value={form.conditions}
        fault={faultOf('conditions')}
        onChange={(conditions) => change({ conditions })}
      />
      <TextField
        id="opinion"
        label={t('opinion')}
        hint={t('opinionHint')}
        rows={3}
        maxLength={2000}
        value={form.opinion}
        fault={faultOf('opinion')}
        onChange={(opinion) => change({ opinion })}
      />
      <Button type="submit" fullWidth loading={isSending}>
        {t('propose')}
      </Button>
      <p className={styles.note}>
        {t(isAbove ? 'proposeTwo' : 'proposeOne', { limit: limitFen === null ? '' : format.amount(limitFen) })}
        {wasKept && ` ${t('kept')}`}
      </p>
    </form>
  )
}
