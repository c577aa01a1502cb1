'use client'

import { useTranslations } from 'next-intl'
import { PickField } from '#web/ui/pick-field.tsx'
import { UnitField } from '#web/ui/unit-field.tsx'
import styles from './loan-page.module.css'
import type { ReportFormProps } from './report-form.tsx'
import type { TypedReport } from './typed-report.ts'

type ReportFieldsProps = Pick<ReportFormProps, 'repayments' | 'ways'> & {
  readonly form: TypedReport
  readonly onChange: (changes: Partial<TypedReport>) => void
}

const grades = ['normal', 'special_mention', 'substandard', 'doubtful', 'loss'] as const

/** What a report of this kind says besides its day and number. */
export function ReportFields({ form, repayments, ways, onChange }: ReportFieldsProps) {
  const t = useTranslations('loanReport')
  const money = (field: 'principal' | 'interest' | 'penalty') => (
    <UnitField
      label={t(field)}
      unit={t('yuan')}
      inputMode="decimal"
      value={form[field]}
      onChange={({ target }) => onChange({ [field]: target.value })}
    />
  )
  const months = (field: 'months' | 'termMonths') => (
    <UnitField
      label={t(field)}
      unit={t('monthUnit')}
      inputMode="numeric"
      value={form[field]}
      onChange={({ target }) => onChange({ [field]: target.value })}
    />
  )
  switch (form.kind) {
    case 'repayment':
      return (
        <div className={styles.pair}>
          {money('principal')}
          {money('interest')}
          {money('penalty')}
        </div>
      )
    case 'early_repayment':
      return (
        <div className={styles.pair}>
          {money('principal')}
          {money('interest')}
        </div>
      )
    case 'reversal':
      return (
        <PickField
          label={t('reverses')}
          value={form.reverses}
          options={[{ value: '', label: t('choose') }, ...repayments]}
          onChange={(reverses) => onChange({ reverses })}
        />
      )
    case 'extension':
      return months('months')
    case 'renewal':
      return (
        <div className={styles.pair}>
          {months('termMonths')}
          <UnitField
            label={t('rate')}
            unit="%"
            inputMode="decimal"
            value={form.rate}
            onChange={({ target }) => onChange({ rate: target.value })}
          />
          <PickField label={t('way')} value={form.way} options={ways} onChange={(way) => onChange({ way })} />
        </div>
      )
    case 'grade':
      return (
        <PickField
          label={t('grade')}
          value={form.grade}
          options={[
            { value: '', label: t('choose') },
            ...grades.map((grade) => ({ value: grade, label: t('gradeWord', { grade }) })),
          ]}
          onChange={(grade) => onChange({ grade })}
        />
      )
    default:
      return null
  }
}
