import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { PageAccess } from '#web/lib/page-access.ts'
import type { PlaceKind } from '#web/lib/place.ts'
import { preferences } from '#web/lib/preferences.ts'
import { KeptFor } from '#web/ui/kept-for.tsx'
import { OfflineBar } from '#web/ui/offline-bar.tsx'
import frameStyles from './page-frame.module.css'
import { SessionWatch } from './session-watch.tsx'
import { WorkBar } from './work-bar.tsx'
import styles from './work-frame.module.css'
import { WorkSide } from './work-side.tsx'

type WorkFrameProps = { readonly place: PlaceKind; readonly access: PageAccess; readonly children: ReactNode }

/**
 * Navigation at the side, bar on top, content: the work pages of banks and offices. A page for the wall holds an element
 * with `data-wall`: on a screen of 1800 px and more the frame steps aside for it.
 */
export async function WorkFrame({ place, access, children }: WorkFrameProps) {
  const t = await getTranslations('frame')
  const { navigation } = await preferences()
  return (
    <KeptFor person={access.personId}>
      <div className={styles.frame} data-navigation={navigation}>
        <a className={frameStyles.skip} href="#content">
          {t('skip')}
        </a>
        <WorkSide place={place} access={access} />
        <div className={styles.page}>
          <OfflineBar words={t('offlineWork')} />
          <WorkBar place={place} access={access} />
          <main id="content" tabIndex={-1} className={styles.content}>
            {children}
          </main>
        </div>
        <SessionWatch />
      </div>
    </KeptFor>
  )
}
