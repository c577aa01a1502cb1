'use client'

import { ErrorState } from '#web/ui/error-state.tsx'

type ErrorPageProps = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void }

/** A frame failed to load; what it would have held is unharmed. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <main>
      <ErrorState reference={error.digest} onRetry={reset} />
    </main>
  )
}
