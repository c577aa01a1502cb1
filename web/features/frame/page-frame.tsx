import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { currentSession } from '#web/lib/session.ts'
import { OfflineBar } from '#web/ui/offline-bar.tsx'
import { CompanyTabs } from './company-tabs.tsx'
import { PageFoot } from './page-foot.tsx'
import styles from './page-frame.module.css'
import { PageHead } from './page-head.tsx'

/** Head, content and foot of every public page; a company keeps its tabs at hand. */
export async function PageFrame({ children }: { readonly children: ReactNode }) {
  const t = await getTranslations('frame')
  const acting = (await currentSession().catch(() => undefined))?.session.acting
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
      {acting?.kind === 'company' && <CompanyTabs />}
    </div>
  )
}
