'use client'

import { useEffect, useRef } from 'react'

/** Goes on as a member of this organisation: a plain form, since the session is the server's. Empty: not yet. */
export function ActFor({ organisation }: { readonly organisation: string }) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (organisation !== '') form.current?.submit()
  }, [organisation])
  return (
    <form ref={form} method="post" action="/acting-organisation" hidden>
      <input type="hidden" name="organisation" value={organisation} readOnly />
      <input type="hidden" name="to" value="/" readOnly />
    </form>
  )
}
