'use client'

import { useTranslations } from 'next-intl'
import { AsWritten } from '#web/ui/as-written.tsx'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { CopyField } from '#web/ui/copy-field.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import styles from './members-page.module.css'

type InvitationRowProps = {
  readonly invitationId: string
  readonly name: string
  readonly roles: string
  readonly until: string
  readonly link: string
}

/** An invitation that waits, with its link to be sent and the way to take it back. */
export function InvitationRow({ invitationId, name, roles, until, link }: InvitationRowProps) {
  const t = useTranslations('members')
  const { send, isSending, problem, refresh } = useCommand()
  return (
    <li className={styles.invitation}>
      <div className={styles.invited}>
        <strong>
          <AsWritten text={name} />
        </strong>
        <StatusBadge of="member" state="invited" />
        <span className={styles.note}>
          {roles} · {until}
        </span>
        <ConfirmButton
          size="xs"
          title={<AsWritten text={t('revokeTitle', { name })} />}
          effect={t('revokeEffect')}
          confirmLabel={t('revokeConfirm')}
          isSending={isSending}
          problem={problem}
          onConfirm={async () => {
            const { ok } = await send({ method: 'DELETE', path: `/organisation/invitations/${invitationId}` })
            if (ok) refresh()
            return ok
          }}
        >
          {t('revoke')}
        </ConfirmButton>
      </div>
      <CopyField label={<AsWritten text={t('link', { name })} />} value={link} copyLabel={t('copyLink')} />
    </li>
  )
}
