'use client'

import { useLinkStatus } from 'next/link'
import { useEffect } from 'react'

/** Inside a link: while its page is on its way, what is shown is dimmed (base.css), after 200 ms. */
export function LinkPending() {
  const { pending } = useLinkStatus()
  useEffect(() => {
    if (!pending) return
    const root = document.documentElement
    root.dataset.pending = ''
    return () => {
      delete root.dataset.pending
    }
  }, [pending])
  return null
}
