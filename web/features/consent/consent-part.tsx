import { useTranslations } from 'next-intl'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { useFormat } from '#web/i18n/use-format.ts'
import type { PageAccess } from '#web/lib/page-access.ts'
import { Notice } from '#web/ui/notice.tsx'
import { type AskedBank, shownCategories } from './asked-categories.ts'
import { ConsentRoom } from './consent-room.tsx'
import type { ConsentCommand } from './use-give-consents.ts'

type ConsentPartProps = {
  readonly access: PageAccess
  readonly needId: string
  readonly banks: readonly AskedBank[]
  readonly command: ConsentCommand
  readonly act: 'apply' | 'confirm' | 'resume'
  readonly next: string
}

/** The form of a consent for whoever may give one; everybody else reads who does. */
export function ConsentPart({ access, banks, ...room }: ConsentPartProps) {
  const t = useTranslations('consentForm')
  const format = useFormat()
  if (!access.roles.includes('sme_owner')) {
    return (
      <Notice tone="lamp" title={t('ownerOnly')}>
        {t('ownerOnlyDetail')}
      </Notice>
    )
  }
  return (
    <BrowserMessages of={['consentForm']}>
      <ConsentRoom banks={banks} categories={shownCategories(banks, format)} {...room} />
    </BrowserMessages>
  )
}
