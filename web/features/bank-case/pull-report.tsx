'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Check } from '#web/ui/check.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { UnitField } from '#web/ui/unit-field.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import { useKeptForm } from '#web/ui/use-kept-form.ts'
import styles from './case-report.module.css'

type PullReportProps = {
  readonly applicationId: string
  /** As far back as the consent reaches. */
  readonly mostMonths: number
  readonly categories: readonly { readonly value: string; readonly label: string; readonly holds: string }[]
  /** What the consent does not cover, by name. */
  readonly missing: readonly string[]
  readonly hasReport: boolean
}

/** Pulls a report: only what the company has allowed can be chosen, and it is told of every pull. */
export function PullReport({ applicationId, mostMonths, categories, missing, hasReport }: PullReportProps) {
  const t = useTranslations('caseDesk')
  const router = useRouter()
  const initial = { left: [] as string[], months: String(mostMonths) }
  const { form, change, forget } = useKeptForm(`pull-${applicationId}`, initial)
  const { send, isSending, problem } = useCommand()
  const chosen = categories.filter(({ value }) => !form.left.includes(value))
  const months = /^\d{1,2}$/.test(form.months.trim()) ? Number(form.months) : 0
  const fault = months >= 1 && months <= mostMonths ? undefined : t('monthsFault', { most: mostMonths })

  async function pull(): Promise<void> {
    const body = { categories: chosen.map(({ value }) => value), dataMonths: months }
    const result = await send({ method: 'POST', path: `/bank/applications/${applicationId}/reports`, body })
    if (!result.ok) return
    forget()
    router.push(`/bank/cases/${applicationId}/reports/${result.body.id}`)
    router.refresh()
  }

  return (
    <form
      className={styles.pull}
      onSubmit={(event) => {
        event.preventDefault()
        if (fault === undefined && chosen.length > 0) void pull()
      }}
    >
      <ProblemNotice problem={problem} />
      <fieldset>
        <legend>{t('pullWhich')}</legend>
        <div className={styles.checks}>
          {categories.map(({ value, label, holds }) => (
            <Check
              key={value}
              checked={!form.left.includes(value)}
              onChange={({ target }) =>
                change({ left: target.checked ? form.left.filter((one) => one !== value) : [...form.left, value] })
              }
            >
              {label}
              <small>{holds}</small>
            </Check>
          ))}
        </div>
      </fieldset>
      <div className={styles.row}>
        <UnitField
          label={t('pullMonths')}
          unit={t('monthUnit')}
          inputMode="numeric"
          value={form.months}
          fault={fault}
          onChange={({ target }) => change({ months: target.value })}
        />
        <Button type="submit" variant="light" loading={isSending} disabled={chosen.length === 0}>
          {t(hasReport ? 'pullAgain' : 'pull')}
        </Button>
      </div>
      <p className={styles.note}>
        {t('pullTold')}
        {missing.length > 0 && ` ${t('pullMissing', { categories: missing.join(t('comma')) })}`}
      </p>
    </form>
  )
}
