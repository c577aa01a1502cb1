import { useTranslations } from 'next-intl'
import type { FileRow } from '#shared/file/file.contract'
import { useFormat } from '#web/i18n/use-format.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconFile } from '#web/ui/icons.data.ts'
import styles from './file-list.module.css'

type FileListProps = {
  readonly files: readonly FileRow[]
  /** How the other party is called: the bank's name, or "the company". */
  readonly other: string
}

/** What both parties have brought; each name leads to the file itself. */
export function FileList({ files, other }: FileListProps) {
  const t = useTranslations('file')
  const format = useFormat()
  const stored = files.filter(({ state }) => state === 'stored')
  if (stored.length === 0) return <p className={styles.none}>{t('none')}</p>
  return (
    <ul className={styles.list}>
      {stored.map(({ fileId, name, isOwn, sizeBytes, checkedAt, declaredAt }) => (
        <li key={fileId}>
          <Icon of={iconFile} size={18} />
          <div>
            <a href={`/files/${fileId}`} lang="zh-CN">
              {name}
            </a>
            <small>
              {[isOwn ? t('own') : other, format.moment(checkedAt ?? declaredAt), format.fileSize(sizeBytes)].join(
                ' · ',
              )}
            </small>
          </div>
        </li>
      ))}
    </ul>
  )
}
