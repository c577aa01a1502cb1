'use client'

import { Button } from '@mantine/core'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { useCommand } from '#web/ui/use-command.ts'

type MarkAllReadProps = {
  /** When this page was made: what came after it was not seen. */
  readonly until: string
  readonly label: string
}

export function MarkAllRead({ until, label }: MarkAllReadProps) {
  const { send, isSending, problem, refresh } = useCommand()
  async function mark(): Promise<void> {
    const { ok } = await send({ method: 'PUT', path: '/notices/read', body: { until } })
    if (ok) refresh()
  }
  return (
    <div>
      <Button variant="default" loading={isSending} onClick={() => void mark()}>
        {label}
      </Button>
      <ProblemNotice problem={problem} />
    </div>
  )
}
