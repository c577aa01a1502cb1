'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Role } from '#shared/kernel/role'
import { AsWritten } from '#web/ui/as-written.tsx'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { FormDialog } from '#web/ui/form-dialog.tsx'
import { PickField } from '#web/ui/pick-field.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import type { MemberView } from './member-view.ts'
import styles from './members-page.module.css'
import { RoleChoice } from './role-choice.tsx'
import { StandInForm } from './stand-in-form.tsx'

type MemberFormProps = {
  readonly member: MemberView
  readonly others: readonly MemberView[]
  readonly roles: readonly Role[]
  /** A bank's open branches; null elsewhere. */
  readonly branches: readonly { readonly branchId: string; readonly name: string }[] | null
}

/** What an administrator may change of a member; each part is kept by itself. */
export function MemberForm({ member, others, roles, branches }: MemberFormProps) {
  const t = useTranslations('members')
  return (
    <FormDialog
      size="xs"
      label={
        <>
          {t('manage')}
          <span className="spoken">
            {' '}
            <AsWritten text={member.displayName} />
          </span>
        </>
      }
      title={<AsWritten text={member.displayName} />}
    >
      {(close) => (
        <div className={styles.parts}>
          <RolesPart member={member} roles={roles} onDone={close} />
          {branches !== null && <BranchPart member={member} branches={branches} onDone={close} />}
          {others.length > 0 && <StandInForm member={member} others={others} onDone={close} />}
          <RemovePart member={member} onDone={close} />
        </div>
      )}
    </FormDialog>
  )
}

type PartProps = { readonly member: MemberView; readonly onDone: () => void }

function RolesPart({ member, roles, onDone }: PartProps & { readonly roles: readonly Role[] }) {
  const t = useTranslations('members')
  const { send, isSending, problem, refresh } = useCommand()
  const [chosen, setChosen] = useState<readonly Role[]>(member.roles)
  const isSame = chosen.length === member.roles.length && chosen.every((role) => member.roles.includes(role))
  async function save(): Promise<void> {
    const path = `/organisation/members/${member.personId}/roles`
    const { ok } = await send({ method: 'PUT', path, body: { roles: chosen } })
    if (!ok) return
    onDone()
    refresh()
  }
  return (
    <section>
      <ProblemNotice problem={problem} />
      <RoleChoice
        id={`roles-${member.personId}`}
        roles={roles}
        chosen={chosen}
        fault={chosen.length === 0 ? t('rolesMissing') : undefined}
        onChange={setChosen}
      />
      <Button variant="light" loading={isSending} disabled={isSame || chosen.length === 0} onClick={() => void save()}>
        {t('saveRoles')}
      </Button>
    </section>
  )
}

function BranchPart({ member, branches, onDone }: PartProps & Pick<Required<MemberFormProps>, 'branches'>) {
  const t = useTranslations('members')
  const { send, isSending, problem, refresh } = useCommand()
  async function place(branchId: string): Promise<void> {
    const path = `/organisation/members/${member.personId}/branch`
    const { ok } = await send({ method: 'PUT', path, body: { branchId: branchId === '' ? null : branchId } })
    if (!ok) return
    onDone()
    refresh()
  }
  return (
    <section>
      <ProblemNotice problem={problem} />
      <PickField
        label={t('branch')}
        value={member.branchId ?? ''}
        disabled={isSending}
        options={[
          { value: '', label: t('noBranch') },
          ...(branches ?? []).map(({ branchId, name }) => ({ value: branchId, label: name })),
        ]}
        onChange={(value) => void place(value)}
      />
    </section>
  )
}

function RemovePart({ member, onDone }: PartProps) {
  const t = useTranslations('members')
  const { send, isSending, problem, refresh } = useCommand()
  return (
    <section>
      <ConfirmButton
        isAgainst
        title={<AsWritten text={t('removeTitle', { name: member.displayName })} />}
        effect={t('removeEffect')}
        confirmLabel={t('removeConfirm')}
        isSending={isSending}
        problem={problem}
        onConfirm={async () => {
          const { ok } = await send({ method: 'DELETE', path: `/organisation/members/${member.personId}` })
          if (ok) {
            onDone()
            refresh()
          }
          return ok
        }}
      >
        {t('remove')}
      </ConfirmButton>
    </section>
  )
}
