'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Choice } from '#web/ui/choice.tsx'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { useCommand } from '#web/ui/use-command.ts'

type AcceptOfferProps = {
  readonly applicationId: string
  readonly title: string
  readonly effect: string
  readonly conditions: readonly string[]
}

/** Accepts one offer; whoever comes second, from another tab too, is shown what holds then. */
export function AcceptOffer({ applicationId, title, effect, conditions }: AcceptOfferProps) {
  const t = useTranslations('companyOffer')
  const router = useRouter()
  const { send, isSending, problem } = useCommand()
  return (
    <ConfirmButton
      variant="filled"
      fullWidth
      title={title}
      effect={
        <>
          <p>{effect}</p>
          {conditions.length > 0 && (
            <p>
              {t('asksOfYou')} <span lang="zh-CN">{conditions.join('；')}</span>
            </p>
          )}
        </>
      }
      confirmLabel={t('acceptYes')}
      isSending={isSending}
      problem={problem}
      onConfirm={async () => {
        const { ok } = await send({ method: 'POST', path: `/company/applications/${applicationId}/offer/accept` })
        if (ok) router.refresh()
        return ok
      }}
    >
      {t('accept')}
    </ConfirmButton>
  )
}

const reasons = ['terms', 'amount', 'competitor', 'too_slow', 'not_needed', 'other'] as const

/** Says no, with the reason: the bank learns from it. */
export function DeclineOffer({ applicationId, bank }: { readonly applicationId: string; readonly bank: string }) {
  const t = useTranslations('companyOffer')
  const router = useRouter()
  const { send, isSending, problem } = useCommand()
  const [reason, setReason] = useState<string>(reasons[0])
  return (
    <ConfirmButton
      variant="subtle"
      fullWidth
      title={t('declineTitle', { bank })}
      effect={
        <>
          <p>{t('declineEffect')}</p>
          <Choice
            legend={t('declineWhy')}
            look="chips"
            options={reasons.map((value) => ({ value, label: t('declineReason', { reason: value }) }))}
            value={reason}
            onChange={setReason}
          />
        </>
      }
      confirmLabel={t('declineYes')}
      isAgainst
      isSending={isSending}
      problem={problem}
      onConfirm={async () => {
        const path = `/company/applications/${applicationId}/offer/decline`
        const { ok } = await send({ method: 'POST', path, body: { reason } })
        if (ok) router.refresh()
        return ok
      }}
    >
      {t('decline')}
    </ConfirmButton>
  )
}
