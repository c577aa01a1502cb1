import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OfflineBar } from '#web/ui/offline-bar.tsx'
import { PageFoot } from './page-foot.tsx'
import styles from './page-frame.module.css'
import { PageHead } from './page-head.tsx'

/** Head, content and foot of every public page. */
export function PageFrame({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('frame')
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      <OfflineBar words={t('offline')} />
      <PageHead />
      <main id="content" tabIndex={-1} className={styles.content}>
        {children}
      </main>
      <PageFoot />
    </div>
  )
}
