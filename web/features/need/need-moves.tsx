'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import page from '#web/features/company/company-page.module.css'
import { Choice } from '#web/ui/choice.tsx'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { useCommand } from '#web/ui/use-command.ts'

const takerChoices = ['1', '2', '3', '5']

type OpenNeedProps = {
  readonly needId: string
  readonly version: number
  readonly isOwner: boolean
}

/** Shows the need to every bank, without a name. */
export function OpenNeed({ needId, version, isOwner }: OpenNeedProps) {
  const t = useTranslations('companyNeed')
  const router = useRouter()
  const { send, isSending, problem } = useCommand()
  const [takers, setTakers] = useState('1')
  if (!isOwner) return <p>{t('openOwner')}</p>

  async function open(): Promise<void> {
    const body = { version, maxTakers: Number(takers) }
    const { ok } = await send({ method: 'POST', path: `/company/needs/${needId}/open`, body })
    if (ok) router.refresh()
  }
  return (
    <>
      <ProblemNotice problem={problem} />
      <Choice
        legend={t('maxTakers')}
        look="segments"
        options={takerChoices.map((count) => ({ value: count, label: t('takers', { count: Number(count) }) }))}
        value={takers}
        onChange={setTakers}
      />
      <div className={page.buttons}>
        <Button variant="light" loading={isSending} onClick={() => void open()}>
          {t('open')}
        </Button>
      </div>
    </>
  )
}

/** Takes it back from the banks; what was applied with it goes on. */
export function KeepNeed({ needId }: { readonly needId: string }) {
  const t = useTranslations('companyNeed')
  const router = useRouter()
  const { send, isSending, problem } = useCommand()
  async function keep(): Promise<void> {
    const { ok } = await send({ method: 'POST', path: `/company/needs/${needId}/keep` })
    if (ok) router.refresh()
  }
  return (
    <>
      <ProblemNotice problem={problem} />
      <div className={page.buttons}>
        <Button variant="default" loading={isSending} onClick={() => void keep()}>
          {t('keep')}
        </Button>
      </div>
    </>
  )
}

type WithdrawNeedProps = { readonly needId: string; readonly need: string; readonly running: number }

/** Ends the need for good, and whatever runs with it. */
export function WithdrawNeed({ needId, need, running }: WithdrawNeedProps) {
  const t = useTranslations('companyNeed')
  const router = useRouter()
  const { send, isSending, problem } = useCommand()
  return (
    <ConfirmButton
      variant="subtle"
      color="coral"
      title={t('withdrawTitle', { need })}
      effect={t('withdrawEffect', { count: running })}
      confirmLabel={t('withdrawYes')}
      isAgainst
      isSending={isSending}
      problem={problem}
      onConfirm={async () => {
        const { ok } = await send({ method: 'POST', path: `/company/needs/${needId}/withdraw` })
        if (ok) router.refresh()
        return ok
      }}
    >
      {t('withdraw')}
    </ConfirmButton>
  )
}
