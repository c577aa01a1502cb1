import { getTranslations } from 'next-intl/server'
import { file } from '#shared/file/file.contract'
import { hasEnded } from '#shared/financing/application-life'
import { CompanyPanel } from '#web/features/company/company-panel.tsx'
import { FileList } from '#web/features/file/file-list.tsx'
import { UploadFiles } from '#web/features/file/upload-files.tsx'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { orOutage } from '#web/lib/or-outage.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { Notice } from '#web/ui/notice.tsx'
import type { CompanyApplication } from './application-turn.tsx'

type ApplicationFilesProps = { readonly application: CompanyApplication; readonly bank: string }

/** What both parties have brought; while it runs more can be brought, unless the panel above asks for it. */
export async function ApplicationFiles({ application, bank }: ApplicationFilesProps) {
  const t = await getTranslations('companyApplication')
  const { applicationId, state } = application
  const files = await orOutage(readOwn(file.list, { query: { about: applicationId, limit: 100 } }))
  return (
    <CompanyPanel id="files" title={t('files')} lead={t('filesLead')}>
      {files ? <FileList files={files.items} other={bank} /> : <Notice tone="lamp" isOutage title={t('filesUnread')} />}
      {!hasEnded(state) && state !== 'returned' && (
        <BrowserMessages of={['file']}>
          <UploadFiles about={applicationId} />
        </BrowserMessages>
      )}
    </CompanyPanel>
  )
}
