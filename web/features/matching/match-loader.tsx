'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ComponentType, useEffect, useState } from 'react'
import type { LocalDate } from '#shared/kernel/local-date'
import { Notice } from '#web/ui/notice.tsx'
import type { KnownCompany } from './company-facts.ts'
import type { Catalogue } from './match-engine.ts'
import styles from './match-loader.module.css'
import type { Need } from './need-address.ts'

export type MatchRoomProps = {
  readonly catalogue: Catalogue
  readonly need: Need
  readonly productId: string | null
  readonly company: KnownCompany | null
  readonly today: LocalDate
}

type Loaded = { readonly Room: ComponentType<MatchRoomProps>; readonly catalogue: Catalogue }
type State = Loaded | 'loading' | 'slow' | { readonly reference: string | null }

const slowAfterMs = 8_000

/** Fetches the engine and the catalogue when the first answer is asked for; the page before it stays light. */
export function MatchLoader(props: Omit<MatchRoomProps, 'catalogue'>) {
  const [attempt, setAttempt] = useState(0)
  const [state, setState] = useState<State>('loading')
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    const stop = new AbortController()
    const slow = setTimeout(() => setState('slow'), slowAfterMs)
    setState('loading')
    load(stop.signal)
      .then(setState, (error: unknown) => {
        if (!stop.signal.aborted) setState({ reference: error instanceof CatalogueUnread ? error.reference : null })
      })
      .finally(() => clearTimeout(slow))
    return () => {
      clearTimeout(slow)
      stop.abort()
    }
  }, [attempt])
  if (state === 'loading' || state === 'slow') return <MatchSkeleton isSlow={state === 'slow'} />
  if ('reference' in state) return <Unread reference={state.reference} onRetry={() => setAttempt(attempt + 1)} />
  return <state.Room catalogue={state.catalogue} {...props} />
}

/** The catalogue was not read; `reference` is the number of the request, for the telephone. */
class CatalogueUnread extends Error {
  readonly reference: string | null
  constructor(reference: string | null) {
    super('the catalogue was not read')
    this.reference = reference
  }
}

async function load(signal: AbortSignal): Promise<Loaded> {
  const [{ MatchRoom }, answer] = await Promise.all([
    import('./match-room.tsx'),
    fetch('/api/v1/public/catalogue', { signal }),
  ])
  const body: unknown = await answer.json().catch(() => null)
  if (!answer.ok) throw new CatalogueUnread(referenceIn(body))
  return { Room: MatchRoom, catalogue: catalogueIn(body) }
}

function referenceIn(body: unknown): string | null {
  const found = typeof body === 'object' && body !== null && 'instance' in body ? body.instance : null
  return typeof found === 'string' ? found : null
}

/** Our own origin passes on what the API answered, and the API checked it against the contract when it left. */
function catalogueIn(body: unknown): Catalogue {
  return body as Catalogue
}

function MatchSkeleton({ isSlow }: { readonly isSlow: boolean }) {
  const t = useTranslations('match')
  return (
    <div className={styles.skeleton} aria-busy="true">
      <p role="status" className={isSlow ? styles.slow : styles.spoken}>
        {isSlow ? t('slow') : t('loading')}
      </p>
      <div className={styles.panel} aria-hidden="true" />
      <div className={styles.result} aria-hidden="true">
        <div className={styles.title} />
        <div className={styles.tabs} />
        <div className={styles.rows}>
          {[1, 2, 3, 4].map((row) => (
            <div key={row} />
          ))}
        </div>
      </div>
    </div>
  )
}

function Unread({ reference, onRetry }: { readonly reference: string | null; readonly onRetry: () => void }) {
  const t = useTranslations('match')
  const isOffline = typeof navigator !== 'undefined' && !navigator.onLine
  return (
    <div className={styles.unread}>
      <h1>{t('title')}</h1>
      <Notice tone="coral" title={isOffline ? t('offline') : t('unread')}>
        <p>{t('unreadDetail')}</p>
        {reference !== null && <p>{t('reference', { reference })}</p>}
        <Button variant="default" onClick={onRetry}>
          {t('retry')}
        </Button>
      </Notice>
    </div>
  )
}
