'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { useCommand } from '#web/ui/use-command.ts'

type ReckonMatchProps = { readonly needId: string; readonly label: string; readonly isMain: boolean }

/** Matches the need with what is on the shelf and known now, and records the answer. */
export function ReckonMatch({ needId, label, isMain }: ReckonMatchProps) {
  const router = useRouter()
  const { send, isSending, problem } = useCommand()
  async function reckon(): Promise<void> {
    const { ok } = await send({ method: 'POST', path: `/company/needs/${needId}/matches` })
    if (ok) router.refresh()
  }
  return (
    <>
      <ProblemNotice problem={problem} />
      <Button variant={isMain ? 'filled' : 'subtle'} loading={isSending} onClick={() => void reckon()}>
        {label}
      </Button>
    </>
  )
}
