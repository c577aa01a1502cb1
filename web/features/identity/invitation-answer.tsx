'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import { ActFor } from './act-for.tsx'

/** Joins, and goes on as a member. */
export function InvitationAnswer({ token }: { readonly token: string }) {
  const t = useTranslations('invitation')
  const { send, isSending, problem } = useCommand()
  const [organisation, setOrganisation] = useState('')
  async function accept(): Promise<void> {
    const result = await send({ method: 'POST', path: `/me/invitations/${token}/accept` })
    if (result.ok) setOrganisation(result.body.id)
  }
  return (
    <>
      <ProblemNotice problem={problem} />
      <Button loading={isSending || organisation !== ''} onClick={() => void accept()}>
        {t('accept')}
      </Button>
      <ActFor organisation={organisation} />
    </>
  )
}
