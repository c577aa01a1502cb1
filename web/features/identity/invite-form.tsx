'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Role } from '#shared/kernel/role'
import { faultAt } from '#web/ui/command-problem.ts'
import { FormDialog } from '#web/ui/form-dialog.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { UnitField } from '#web/ui/unit-field.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import { useKeptForm } from '#web/ui/use-kept-form.ts'
import styles from './members-page.module.css'
import { RoleChoice } from './role-choice.tsx'

const nothing: { displayName: string; roles: Role[] } = { displayName: '', roles: [] }

/** Invites a colleague; the link that comes of it stands in the list of invitations. */
export function InviteForm({ roles }: { readonly roles: readonly Role[] }) {
  const t = useTranslations('members')
  const { send, isSending, problem, refresh } = useCommand()
  const { form, change, forget } = useKeptForm('invite', nothing)
  const [isTried, setTried] = useState(false)
  const missing = {
    displayName: isTried && form.displayName.trim() === '' ? t('nameMissing') : undefined,
    roles: isTried && form.roles.length === 0 ? t('rolesMissing') : undefined,
  }

  async function invite(close: () => void): Promise<void> {
    setTried(true)
    const body = { displayName: form.displayName.trim(), roles: form.roles }
    if (body.displayName === '') return document.getElementById('displayName')?.focus()
    if (body.roles.length === 0) return
    const { ok } = await send({ method: 'POST', path: '/organisation/invitations', body })
    if (!ok) return
    forget()
    setTried(false)
    close()
    refresh()
  }

  return (
    <FormDialog label={t('invite')} title={t('inviteTitle')} variant="filled">
      {(close) => (
        <form
          noValidate
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            void invite(close)
          }}
        >
          <ProblemNotice problem={problem} labels={{ displayName: t('name'), roles: t('roles') }} />
          <UnitField
            id="displayName"
            label={t('name')}
            hint={t('nameHint')}
            maxLength={60}
            autoComplete="name"
            value={form.displayName}
            fault={missing.displayName ?? faultAt(problem, 'displayName')}
            onChange={({ target }) => change({ displayName: target.value })}
          />
          <RoleChoice
            id="roles"
            roles={roles}
            chosen={form.roles}
            fault={missing.roles ?? faultAt(problem, 'roles')}
            onChange={(chosen) => change({ roles: chosen })}
          />
          <p className={styles.note}>{t('inviteNote')}</p>
          <Button type="submit" loading={isSending}>
            {t('inviteButton')}
          </Button>
        </form>
      )}
    </FormDialog>
  )
}
