import { useTranslations } from 'next-intl'
import type { FileRow } from '#shared/file/file.contract'
import { FileList } from '#web/features/file/file-list.tsx'
import { UploadFiles } from '#web/features/file/upload-files.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { WorkCard } from '#web/ui/work-card.tsx'
import styles from './case-desk.module.css'

type CaseFilesProps = {
  readonly applicationId: string
  readonly files: readonly FileRow[] | undefined
  readonly canUpload: boolean
}

/** Papers of the case, brought by either party and seen by these two only. */
export function CaseFiles({ applicationId, files, canUpload }: CaseFilesProps) {
  const t = useTranslations('bankCase')
  return (
    <WorkCard
      id="files"
      title={t('files')}
      {...(files === undefined
        ? {}
        : { note: t('filesNote', { count: files.filter(({ state }) => state === 'stored').length }) })}
    >
      <div className={styles.form}>
        {files === undefined ? (
          <Notice tone="lamp" title={t('filesAway')} isOutage />
        ) : (
          <FileList files={files} other={t('fromCompany')} />
        )}
        {canUpload && <UploadFiles about={applicationId} />}
      </div>
    </WorkCard>
  )
}
