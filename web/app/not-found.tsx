import { getTranslations } from 'next-intl/server'
import { PageFrame } from '#web/features/frame/page-frame.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'

/** The same for what does not exist and for what is not the reader's. */
export default async function NotFound() {
  const t = await getTranslations('pattern')
  return (
    <PageFrame>
      <EmptyState title={t('notFoundTitle')} action={{ href: '/', label: t('toHome') }} isPage>
        {t('notFoundDetail')}
      </EmptyState>
    </PageFrame>
  )
}
