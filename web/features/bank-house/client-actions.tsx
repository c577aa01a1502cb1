'use client'

import { useTranslations } from 'next-intl'
import { AsWritten } from '#web/ui/as-written.tsx'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import { useSecretRoom } from './secret-room.tsx'

type ClientActionsProps = { readonly clientId: string; readonly name: string }

/** A new secret in the old one's place, or the end. */
export function ClientActions({ clientId, name }: ClientActionsProps) {
  const t = useTranslations('clients')
  const { reveal } = useSecretRoom()
  const rotation = useCommand()
  const revocation = useCommand()
  return (
    <>
      <ConfirmButton
        size="xs"
        title={<AsWritten text={t('rotateTitle', { name })} />}
        effect={t('rotateEffect')}
        confirmLabel={t('rotate')}
        isSending={rotation.isSending}
        problem={rotation.problem}
        onConfirm={async () => {
          const { ok } = await rotation.send({ method: 'POST', path: `/organisation/clients/${clientId}/rotate` })
          if (ok) {
            await reveal(clientId)
            rotation.refresh()
          }
          return ok
        }}
      >
        {t('rotate')}
      </ConfirmButton>
      <ConfirmButton
        size="xs"
        isAgainst
        title={<AsWritten text={t('revokeTitle', { name })} />}
        effect={t('revokeEffect')}
        confirmLabel={t('revoke')}
        isSending={revocation.isSending}
        problem={revocation.problem}
        onConfirm={async () => {
          const { ok } = await revocation.send({ method: 'POST', path: `/organisation/clients/${clientId}/revoke` })
          if (ok) revocation.refresh()
          return ok
        }}
      >
        {t('revoke')}
      </ConfirmButton>
    </>
  )
}
