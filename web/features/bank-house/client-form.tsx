'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { faultAt } from '#web/ui/command-problem.ts'
import { FormDialog } from '#web/ui/form-dialog.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { UnitField } from '#web/ui/unit-field.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import { useKeptForm } from '#web/ui/use-kept-form.ts'
import styles from './house-page.module.css'
import { useSecretRoom } from './secret-room.tsx'

/** Lets one more system in; its secret is shown right after. */
export function ClientForm() {
  const t = useTranslations('clients')
  const { reveal } = useSecretRoom()
  const { send, isSending, problem, refresh } = useCommand()
  const { form, change, forget } = useKeptForm('client', { name: '' })
  const [isTried, setTried] = useState(false)

  async function create(close: () => void): Promise<void> {
    setTried(true)
    if (form.name.trim() === '') return document.getElementById('name')?.focus()
    const result = await send({ method: 'POST', path: '/organisation/clients', body: { name: form.name.trim() } })
    if (!result.ok) return
    forget()
    setTried(false)
    close()
    await reveal(result.body.id)
    refresh()
  }

  return (
    <FormDialog label={t('create')} title={t('createTitle')} variant="filled">
      {(close) => (
        <form
          noValidate
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            void create(close)
          }}
        >
          <ProblemNotice problem={problem} labels={{ name: t('name') }} />
          <UnitField
            id="name"
            label={t('name')}
            hint={t('nameHint')}
            maxLength={60}
            value={form.name}
            fault={isTried && form.name.trim() === '' ? t('nameMissing') : faultAt(problem, 'name')}
            onChange={({ target }) => change({ name: target.value })}
          />
          <p className={styles.note}>{t('createNote')}</p>
          <Button type="submit" loading={isSending}>
            {t('createButton')}
          </Button>
        </form>
      )}
    </FormDialog>
  )
}
