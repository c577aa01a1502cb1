'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Check } from '#web/ui/check.tsx'
import { faultAt, type Problem } from '#web/ui/command-problem.ts'
import { PickField } from '#web/ui/pick-field.tsx'
import { UnitField } from '#web/ui/unit-field.tsx'
import styles from './case-desk.module.css'
import { asksFinding, type ReasonFault, type RefusalRule, refusalCodes, type TypedReason } from './typed-reason.ts'

type ReasonFieldsProps = {
  readonly nth: number
  readonly reason: TypedReason
  readonly rules: readonly RefusalRule[]
  readonly today: string
  readonly fault: ReasonFault | null
  readonly problem: Problem | undefined
  readonly onChange: (changes: Partial<TypedReason>) => void
  readonly onRemove: (() => void) | undefined
}

/** One reason: its kind, the rule that it rests on, and what the bank found itself. */
export function ReasonFields({ nth, reason, rules, today, fault, problem, onChange, onRemove }: ReasonFieldsProps) {
  const t = useTranslations('caseDesk')
  const words = useTranslations('refusal')
  const id = (field: string) => `reasons-${nth}-${field}`
  const needsFinding = asksFinding(reason)
  const isRuleFault = fault !== null && fault !== 'findingMissing'
  return (
    <fieldset className={styles.part}>
      <legend>{t('reasonNth', { nth: nth + 1 })}</legend>
      <PickField
        label={t('reasonCode')}
        value={reason.code}
        options={refusalCodes.map((code) => ({ value: code, label: words('code', { code }) }))}
        onChange={(code) => onChange({ code })}
      />
      <PickField
        id={id('fact')}
        label={t('reasonRule')}
        value={reason.fact}
        fault={(isRuleFault ? t('reasonFault', { fault }) : undefined) ?? faultAt(problem, id('fact'))}
        options={[
          { value: '', label: t('noRule') },
          ...rules.map(({ fact, answer, words: rule }) => ({
            value: fact,
            label: t('ruleOption', { words: rule, answer }),
          })),
        ]}
        onChange={(fact) => onChange({ fact })}
      />
      {reason.code === 'rule_not_met' && (
        <Check checked={reason.hasFinding} onChange={({ target }) => onChange({ hasFinding: target.checked })}>
          {t('otherwiseFound')}
        </Check>
      )}
      {needsFinding && (
        <div className={styles.pair} id={id('finding')}>
          <UnitField
            label={t('found')}
            maxLength={200}
            value={reason.value}
            onChange={({ target }) => onChange({ value: target.value })}
          />
          <UnitField
            label={t('wanted')}
            maxLength={200}
            value={reason.limit}
            onChange={({ target }) => onChange({ limit: target.value })}
          />
          <UnitField
            label={t('foundIn')}
            maxLength={200}
            placeholder={t('foundInExample')}
            value={reason.source}
            onChange={({ target }) => onChange({ source: target.value })}
          />
          <UnitField
            label={t('foundOn')}
            type="date"
            max={today}
            value={reason.date}
            onChange={({ target }) => onChange({ date: target.value })}
          />
        </div>
      )}
      {fault === 'findingMissing' && <p className={styles.fault}>{t('reasonFault', { fault })}</p>}
      {onRemove && (
        <Button size="compact-sm" variant="subtle" onClick={onRemove}>
          {t('remove')}
        </Button>
      )}
    </fieldset>
  )
}
