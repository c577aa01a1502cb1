'use client'

import { Button, type ButtonProps } from '@mantine/core'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { useCommand } from '#web/ui/use-command.ts'

type DeskCommandProps = ButtonProps & {
  readonly path: string
  readonly children: ReactNode
}

/** One press, one step of the case, without anything to fill in. */
export function DeskCommand({ path, children, ...look }: DeskCommandProps) {
  const router = useRouter()
  const { send, isSending, problem } = useCommand()
  async function go(): Promise<void> {
    const result = await send({ method: 'POST', path })
    if (result.ok) router.refresh()
  }
  return (
    <>
      <ProblemNotice problem={problem} />
      <Button fullWidth loading={isSending} onClick={() => void go()} {...look}>
        {children}
      </Button>
    </>
  )
}
