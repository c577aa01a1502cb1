import { useTranslations } from 'next-intl'
import { Notice } from '#web/ui/notice.tsx'

/** The figures can't be read now: what that means, and what doesn't suffer. */
export function OfficeOutage({ title }: { readonly title: string }) {
  const t = useTranslations('office')
  return (
    <>
      <h1>{title}</h1>
      <Notice tone="lamp" title={t('outageTitle')} isOutage>
        {t('outageDetail')}
      </Notice>
    </>
  )
}
