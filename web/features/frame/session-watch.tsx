import { getTranslations } from 'next-intl/server'
import { toEpochMs } from '#shared/kernel/instant'
import { currentSession } from '#web/lib/session.ts'
import { SessionNotice } from './session-notice.tsx'

/** Two minutes before the session ends it says so, wherever one is. */
export async function SessionWatch() {
  const t = await getTranslations('frame')
  const current = await currentSession().catch(() => undefined)
  if (!current) return null
  return (
    <SessionNotice
      leftMs={toEpochMs(current.session.endsAt) - Date.now()}
      words={{
        endsSoon: t('endsSoon'),
        endsSoonDetail: t('endsSoonDetail'),
        stay: t('stay'),
        ended: t('ended'),
        endedDetail: t('endedDetail'),
        signInAgain: t('signInAgain'),
      }}
    />
  )
}
