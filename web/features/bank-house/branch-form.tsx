'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Check } from '#web/ui/check.tsx'
import { faultAt } from '#web/ui/command-problem.ts'
import { FormDialog } from '#web/ui/form-dialog.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { UnitField } from '#web/ui/unit-field.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import { useKeptForm } from '#web/ui/use-kept-form.ts'
import styles from './house-page.module.css'

type BranchFormProps = {
  readonly counties: readonly { readonly code: string; readonly name: string }[]
  /** The branch to be changed; without it a new one is opened. */
  readonly kept?: {
    readonly branchId: string
    readonly name: { readonly zh: string; readonly en: string }
    readonly counties: readonly string[]
    readonly isClosed: boolean
  }
  readonly shownName?: string
}

/** Opens a branch, or changes or closes one. */
export function BranchForm({ counties, kept, shownName }: BranchFormProps) {
  const t = useTranslations('branches')
  const { send, isSending, problem, refresh } = useCommand()
  const initial = {
    zh: kept?.name.zh ?? '',
    en: kept?.name.en ?? '',
    counties: kept?.counties ?? [],
    isClosed: kept?.isClosed ?? false,
  }
  const { form, change, forget } = useKeptForm(`branch-${kept?.branchId ?? 'new'}`, initial)
  const [isTried, setTried] = useState(false)
  const id = (field: string) => (kept === undefined ? field : `${field}-${kept.branchId}`)
  const missing = (text: string) => (isTried && text.trim() === '' ? t('nameMissing') : undefined)

  async function save(close: () => void): Promise<void> {
    setTried(true)
    if (form.zh.trim() === '' || form.en.trim() === '') return
    const body = { name: { zh: form.zh.trim(), en: form.en.trim() }, counties: form.counties }
    const { ok } = await send(
      kept === undefined
        ? { method: 'POST', path: '/organisation/branches', body }
        : {
            method: 'PUT',
            path: `/organisation/branches/${kept.branchId}`,
            body: { ...body, isClosed: form.isClosed },
          },
    )
    if (!ok) return
    forget()
    setTried(false)
    close()
    refresh()
  }

  return (
    <FormDialog
      label={kept === undefined ? t('openOne') : <ChangeLabel word={t('change')} name={shownName ?? ''} />}
      title={kept === undefined ? t('openTitle') : t('changeTitle', { name: shownName ?? '' })}
      {...(kept === undefined ? { variant: 'filled' } : { size: 'xs' })}
    >
      {(close) => (
        <form
          noValidate
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            void save(close)
          }}
        >
          <ProblemNotice problem={problem} />
          <UnitField
            id={id('name-zh')}
            label={t('nameZh')}
            maxLength={60}
            value={form.zh}
            fault={missing(form.zh) ?? faultAt(problem, 'name-zh')}
            onChange={({ target }) => change({ zh: target.value })}
          />
          <UnitField
            id={id('name-en')}
            label={t('nameEn')}
            maxLength={120}
            value={form.en}
            fault={missing(form.en) ?? faultAt(problem, 'name-en')}
            onChange={({ target }) => change({ en: target.value })}
          />
          <fieldset className={styles.choices}>
            <legend>{t('countiesField')}</legend>
            {counties.map(({ code, name }) => (
              <Check
                key={code}
                checked={form.counties.includes(code)}
                onChange={({ target }) =>
                  change({
                    counties: target.checked
                      ? [...form.counties, code]
                      : form.counties.filter((other) => other !== code),
                  })
                }
              >
                {name}
              </Check>
            ))}
          </fieldset>
          {kept !== undefined && (
            <Check checked={form.isClosed} onChange={({ target }) => change({ isClosed: target.checked })}>
              {t('closeIt')}
            </Check>
          )}
          <Button type="submit" loading={isSending}>
            {kept === undefined ? t('openButton') : t('save')}
          </Button>
        </form>
      )}
    </FormDialog>
  )
}

function ChangeLabel({ word, name }: { readonly word: string; readonly name: string }) {
  return (
    <>
      {word}
      <span className="spoken">{name}</span>
    </>
  )
}
