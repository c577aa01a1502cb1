'use client'

import { ErrorState } from '#web/ui/error-state.tsx'

type ErrorPageProps = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void }

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return <ErrorState reference={error.digest} onRetry={reset} />
}
