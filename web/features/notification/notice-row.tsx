'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { AsWritten } from '#web/ui/as-written.tsx'
import { Link } from '#web/ui/link.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import styles from './notice-page.module.css'
import type { NoticeRowProps } from './notice-row-props.ts'

/** One notice; following it marks it as read. */
export function NoticeRow({ noticeId, text, state, ago, moment, href, isUnread }: NoticeRowProps) {
  const t = useTranslations('notice')
  const { send, isSending, refresh } = useCommand()

  async function mark(): Promise<void> {
    if (!isUnread) return
    const { ok } = await send({ method: 'PUT', path: `/notices/${noticeId}/read` })
    if (ok) refresh()
  }

  return (
    <li data-unread={isUnread || undefined}>
      <StatusBadge of="notice" state={state} />
      <div className={styles.words}>
        {href === null ? (
          <span>
            <AsWritten text={text} />
          </span>
        ) : (
          <Link href={href} onClick={() => void mark()}>
            <AsWritten text={text} />
          </Link>
        )}
        <span className={styles.ago} title={moment}>
          {ago}
        </span>
      </div>
      {isUnread && (
        <Button variant="subtle" size="xs" loading={isSending} onClick={() => void mark()}>
          {t('mark')}
          <span className="spoken">{text}</span>
        </Button>
      )}
    </li>
  )
}
