'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { useCommand } from '#web/ui/use-command.ts'

type WithdrawConsentProps = { readonly consentId: string; readonly bank: string; readonly product: string }

/** As easy as giving it: one press, one confirmation, and from then on the bank sees nothing. */
export function WithdrawConsent({ consentId, bank, product }: WithdrawConsentProps) {
  const t = useTranslations('companyConsent')
  const router = useRouter()
  const { send, isSending, problem } = useCommand()
  const [isDone, setDone] = useState(false)
  return (
    <>
      <p role="status">{isDone && t('withdrawn', { bank })}</p>
      {!isDone && (
        <ConfirmButton
          title={t('withdrawTitle', { bank })}
          effect={t('withdrawEffect', { bank, product })}
          confirmLabel={t('withdrawYes')}
          isAgainst
          isSending={isSending}
          problem={problem}
          onConfirm={async () => {
            const { ok } = await send({ method: 'POST', path: `/company/consents/${consentId}/withdraw` })
            setDone(ok)
            if (ok) router.refresh()
            return ok
          }}
        >
          {t('withdraw')}
        </ConfirmButton>
      )}
    </>
  )
}
