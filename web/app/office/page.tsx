import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LiveRefresh } from '#web/features/supervision/live-refresh.tsx'
import { readOfficeFilters, type SearchParams } from '#web/features/supervision/office-address.ts'
import styles from '#web/features/supervision/panorama.module.css'
import { PanoramaView } from '#web/features/supervision/panorama-view.tsx'
import { readPanorama } from '#web/features/supervision/read-panorama.ts'
import { WallScheme } from '#web/features/supervision/wall-scheme.tsx'
import { officePage } from '#web/lib/page-access.ts'
import { Notice } from '#web/ui/notice.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('panorama'))('title') }
}

export default async function PanoramaPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  await officePage()
  const filters = readOfficeFilters(await searchParams)
  const [panorama, t] = await Promise.all([readPanorama(filters), getTranslations('panorama')])
  return (
    <div data-wall>
      <WallScheme />
      <LiveRefresh everySeconds={5} isWhole={panorama !== undefined} className={styles.panorama}>
        {panorama === undefined ? (
          <>
            <h1>{t('title')}</h1>
            <Notice tone="lamp" title={t('outageTitle')} isOutage>
              {t('outageDetail')}
            </Notice>
          </>
        ) : (
          <PanoramaView panorama={panorama} filters={filters} />
        )}
      </LiveRefresh>
    </div>
  )
}
