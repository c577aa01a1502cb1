import { useTranslations } from 'next-intl'
import { EmptyState } from '#web/ui/empty-state.tsx'

/** The same for what does not exist and for what is not the reader's. */
export function NotFoundState() {
  const t = useTranslations('pattern')
  return (
    <EmptyState title={t('notFoundTitle')} action={{ href: '/', label: t('toHome') }} isPage>
      {t('notFoundDetail')}
    </EmptyState>
  )
}
