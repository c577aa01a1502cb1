'use client'

import { useEffect, useState } from 'react'
import styles from './session-notice.module.css'

type SessionNoticeProps = {
  /** ISO instant at which the session ends unless something is asked of the server. */
  readonly endsAt: string
  readonly words: Readonly<
    Record<'endsSoon' | 'endsSoonDetail' | 'stay' | 'ended' | 'endedDetail' | 'signInAgain', string>
  >
}

type Phase = 'far' | 'near' | 'over'
const noticeMs = 120_000
const lookEveryMs = 10_000

const phaseOf = (endsAt: string): Phase => {
  const left = Date.parse(endsAt) - Date.now()
  if (left <= 0) return 'over'
  return left <= noticeMs ? 'near' : 'far'
}

async function endOnServer(): Promise<string | null> {
  const said: { endsAt: string | null } = await (await fetch('/session')).json()
  return said.endsAt
}

/** Two minutes before a session ends it says so, and one press keeps it. Another tab may have kept it: so it asks first. */
export function SessionNotice({ endsAt, words }: SessionNoticeProps) {
  const [end, setEnd] = useState(endsAt)
  const [phase, setPhase] = useState<Phase>('far')
  // A page that was rendered anew brings a later end.
  useEffect(() => setEnd((known) => (endsAt > known ? endsAt : known)), [endsAt])
  useEffect(() => {
    async function look(): Promise<void> {
      if (phaseOf(end) === 'far') return setPhase('far')
      // Without a network the clock of this page decides; the server has the last word at the next request.
      const said = await endOnServer().catch(() => end)
      setEnd(said ?? end)
      setPhase(said === null ? 'over' : phaseOf(said))
    }
    const timer = setInterval(() => void look(), lookEveryMs)
    return () => clearInterval(timer)
  }, [end])

  if (phase === 'far') return null
  return phase === 'near' ? <EndsSoon words={words} onStay={keep} /> : <Ended words={words} />

  async function keep(): Promise<void> {
    const answer = await fetch('/session', { method: 'POST' })
    if (!answer.ok) return setPhase('over')
    const said: { endsAt: string } = await answer.json()
    setEnd(said.endsAt)
    setPhase(phaseOf(said.endsAt))
  }
}

type Words = SessionNoticeProps['words']

function EndsSoon({ words, onStay }: { readonly words: Words; readonly onStay: () => Promise<void> }) {
  return (
    <div
      role="alertdialog"
      aria-labelledby="session-notice"
      aria-describedby="session-notice-detail"
      className={styles.notice}
    >
      <strong id="session-notice">{words.endsSoon}</strong>
      <span id="session-notice-detail">{words.endsSoonDetail}</span>
      <button type="button" onClick={() => void onStay()}>
        {words.stay}
      </button>
    </div>
  )
}

function Ended({ words }: { readonly words: Words }) {
  return (
    <div role="alert" className={styles.notice}>
      <strong>{words.ended}</strong>
      <span>{words.endedDetail}</span>
      <a href="/sign-in">{words.signInAgain}</a>
    </div>
  )
}
