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

const phaseOf = (endsAt: string): Phase => {
  const left = Date.parse(endsAt) - Date.now()
  if (left <= 0) return 'over'
  return left <= noticeMs ? 'near' : 'far'
}

/** Two minutes before a session ends it says so, and one press keeps it. Another tab may have kept it: so it asks first. */
export function SessionNotice({ endsAt, words }: SessionNoticeProps) {
  const [end, setEnd] = useState(endsAt)
  const [phase, setPhase] = useState<Phase>('far')
  // A page that was rendered anew brings a later end.
  useEffect(() => setEnd((known) => (endsAt > known ? endsAt : known)), [endsAt])
  useEffect(() => {
    const ask = () =>
      fetch('/session')
        .then((answer) => answer.json())
        .then((said: { endsAt: string | null }) => {
          if (said.endsAt !== null && said.endsAt > end) setEnd(said.endsAt)
          setPhase(said.endsAt === null ? 'over' : phaseOf(said.endsAt))
        })
        // Without a network the clock of this page decides; the server has the last word at the next request.
        .catch(() => setPhase(phaseOf(end)))
    const left = Date.parse(end) - Date.now()
    const next = left > noticeMs ? left - noticeMs : left
    const timer = setTimeout(() => void ask(), Math.max(next, 1_000))
    return () => clearTimeout(timer)
  }, [end, phase])

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
    <div role="alertdialog" aria-labelledby="session-notice" aria-describedby="session-notice-detail" className={styles.notice}>
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
