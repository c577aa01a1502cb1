'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { useCommand } from '#web/ui/use-command.ts'

type WithdrawApplicationProps = {
  readonly applicationId: string
  readonly bank: string
  readonly product: string
}

/** Ends an application for good; its consent is another thing. */
export function WithdrawApplication({ applicationId, bank, product }: WithdrawApplicationProps) {
  const t = useTranslations('companyApplication')
  const router = useRouter()
  const { send, isSending, problem } = useCommand()
  return (
    <ConfirmButton
      variant="default"
      title={t('withdrawTitle', { product })}
      effect={t('withdrawEffect', { bank })}
      confirmLabel={t('withdrawYes')}
      isAgainst
      isSending={isSending}
      problem={problem}
      onConfirm={async () => {
        const { ok } = await send({ method: 'POST', path: `/company/applications/${applicationId}/withdraw` })
        if (ok) router.refresh()
        return ok
      }}
    >
      {t('withdraw')}
    </ConfirmButton>
  )
}
