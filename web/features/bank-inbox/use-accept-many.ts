'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Problem } from '#web/ui/command-problem.ts'
import { useCommand } from '#web/ui/use-command.ts'
import type { InboxRowShown } from './inbox-row.ts'

/** Accepts cases one after another, each once. What failed says so; what was done stays done. */
export function useAcceptMany() {
  const t = useTranslations('bankInbox')
  const { send, problem, clear } = useCommand()
  const [running, setRunning] = useState<readonly string[]>([])
  const [done, setDone] = useState<ReadonlyMap<string, number>>(new Map())
  const [said, setSaid] = useState('')
  const [failed, setFailed] = useState<Problem>()

  async function accept(rows: readonly InboxRowShown[]): Promise<void> {
    if (running.length > 0) return
    clear()
    setFailed(undefined)
    setRunning(rows.map(({ applicationId }) => applicationId))
    let count = 0
    for (const { applicationId, company } of rows) {
      const result = await send({ method: 'POST', path: `/bank/applications/${applicationId}/accept` })
      if (result.ok) {
        count += 1
        setDone((before) => new Map(before).set(applicationId, result.body.version))
      } else setFailed({ ...result.problem, title: t('notAccepted', { company, title: result.problem.title }) })
    }
    setRunning([])
    setSaid(t('acceptedNow', { count }))
  }

  return {
    accept,
    said,
    problem: failed ?? problem,
    isBusy: running.length > 0,
    isRunning: ({ applicationId }: InboxRowShown) => running.includes(applicationId),
    /** Until the list shows that version itself. */
    isDone: ({ applicationId, version }: InboxRowShown) => (done.get(applicationId) ?? 0) > version,
  }
}
