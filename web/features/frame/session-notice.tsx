'use client'

import { useEffect, useRef, useState } from 'react'
import styles from './session-notice.module.css'

type Words = Readonly<Record<'endsSoon' | 'endsSoonDetail' | 'stay' | 'ended' | 'endedDetail' | 'signInAgain', string>>

type SessionNoticeProps = {
  /** Until the session ends if nothing more is asked of the server; a span, since the reader's clock may be wrong. */
  readonly leftMs: number
  readonly words: Words
}

type Phase = 'far' | 'near' | 'over'
const noticeMs = 120_000
const lookEveryMs = 10_000

function phaseOf(leftMs: number): Phase {
  if (leftMs <= 0) return 'over'
  return leftMs <= noticeMs ? 'near' : 'far'
}

/** @returns what is left of the session, 0 when it is over */
async function askServer(method: 'GET' | 'POST'): Promise<number> {
  const said: { leftMs: number } = await (await fetch('/session', { method })).json()
  return said.leftMs
}

/** Two minutes before a session ends it says so, and one press keeps it. Another tab may have kept it: so it asks first. */
export function SessionNotice({ leftMs, words }: SessionNoticeProps) {
  const [phase, setPhase] = useState<Phase>('far')
  const endAt = useRef(0)

  function hear(left: number): void {
    endAt.current = performance.now() + left
    setPhase(phaseOf(left))
  }

  useEffect(() => {
    endAt.current = performance.now() + leftMs
    async function look(): Promise<void> {
      const known = endAt.current - performance.now()
      if (phaseOf(known) === 'far') return
      // Without a network what is known decides; the server has the last word at the next request.
      const left = await askServer('GET').catch(() => known)
      endAt.current = performance.now() + left
      setPhase(phaseOf(left))
    }
    const timer = setInterval(() => void look(), lookEveryMs)
    return () => clearInterval(timer)
  }, [leftMs])

  if (phase === 'far') return null
  return phase === 'near' ? (
    <EndsSoon words={words} onStay={async () => hear(await askServer('POST').catch(() => 0))} />
  ) : (
    <Ended words={words} />
  )
}

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
