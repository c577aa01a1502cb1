import { useTranslations } from 'next-intl'
import { unmaskedHours } from '#shared/supervision/office-case.contract'
import { EmptyState } from '#web/ui/empty-state.tsx'

/** A company is shown to whoever has said why; its cases are where that is said. */
export function ReasonFirst() {
  const t = useTranslations('officePortrait')
  return (
    <EmptyState title={t('reasonFirst')} action={{ href: '/office/cases', label: t('toCases') }} isPage>
      {t('reasonFirstDetail', { hours: unmaskedHours })}
    </EmptyState>
  )
}
