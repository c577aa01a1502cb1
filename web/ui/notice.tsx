import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { iconAlertCircle, iconAlertTriangle, iconPlugConnectedX } from './icons.data.ts'
import styles from './notice.module.css'

type NoticeProps = {
  /** `lamp` is the reader's turn or somebody else's outage, `coral` is broken or late. */
  readonly tone: 'lamp' | 'coral'
  readonly title: string
  /** An outage of a third party is nobody's fault here: lamp, with its own mark. */
  readonly isOutage?: boolean
  readonly children?: ReactNode
}

/** Says what happened, in a tinted box that a screen reader announces. */
export function Notice({ tone, title, isOutage = false, children }: NoticeProps) {
  const mark = tone === 'coral' ? iconAlertCircle : iconAlertTriangle
  return (
    <div role={tone === 'coral' ? 'alert' : 'status'} className={styles.notice} data-tone={tone}>
      <Icon of={isOutage ? iconPlugConnectedX : mark} size={20} />
      <div className={styles.body}>
        <strong>{title}</strong>
        {children !== undefined && <div>{children}</div>}
      </div>
    </div>
  )
}
