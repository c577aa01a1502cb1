import { useTranslations } from 'next-intl'
import type { Instant } from '#shared/kernel/instant'
import page from '#web/features/company/company-page.module.css'
import { useFormat } from '#web/i18n/use-format.ts'
import type { DraftState } from './use-need-draft.ts'

type DraftNoteProps = { readonly state: DraftState; readonly savedAt: Instant | null }

/** Whether what is typed is kept, and where. */
export function DraftNote({ state, savedAt }: DraftNoteProps) {
  const t = useTranslations('needForm')
  const format = useFormat()
  if (state === 'failed')
    return (
      <p role="status" className={page.note}>
        {t('draftFailed')}
      </p>
    )
  if (state === 'saved')
    return (
      <p role="status" className={page.note}>
        {t('draftSaved')}
      </p>
    )
  if (state === 'saving') return <p className={page.note}>{t('draftSaving')}</p>
  return (
    <p className={page.note}>
      {savedAt === null ? t('draftWill') : t('draftFrom', { moment: format.moment(savedAt) })}
    </p>
  )
}
