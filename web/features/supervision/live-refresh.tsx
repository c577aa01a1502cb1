'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, startTransition, useEffect, useRef, useState } from 'react'

type LiveRefreshProps = {
  readonly everySeconds: number
  /** Whether this reading came through; while it doesn't, the last one that did stays, dimmed. */
  readonly isWhole: boolean
  readonly className: string | undefined
  readonly children: ReactNode
}

/** Asks the server again while the page is looked at; what stands there stays until the answer is there. */
export function LiveRefresh({ everySeconds, isWhole, className, children }: LiveRefreshProps) {
  const router = useRouter()
  const [last, setLast] = useState(isWhole ? children : undefined)
  const asked = useRef(false)
  if (isWhole && last !== children) setLast(children)
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible' || !navigator.onLine || asked.current) return
      asked.current = true
      void stillThere().then((isThere) => {
        asked.current = false
        if (isThere) startTransition(() => router.refresh())
      })
    }, everySeconds * 1000)
    return () => clearInterval(timer)
  }, [router, everySeconds])
  return (
    <div className={className} data-stale={(!isWhole && last !== undefined) || undefined}>
      {isWhole ? children : (last ?? children)}
    </div>
  )
}

/** A refresh without an answer would leave the page for the browser's own error; so it is asked first, which costs nothing. */
async function stillThere(): Promise<boolean> {
  try {
    return (await fetch('/session', { signal: AbortSignal.timeout(4000) })).ok
  } catch {
    return false
  }
}
