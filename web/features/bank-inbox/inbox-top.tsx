import { useTranslations } from 'next-intl'
import type { bankInbox } from '#shared/financing/bank-inbox.contract'
import type { Output } from '#shared/kernel/route'
import styles from './inbox-page.module.css'

type Inbox = Output<typeof bankInbox.show>

/** What must be answered today and what is late: the page's answer, and how the day goes. */
export function InboxTop({ inbox }: { readonly inbox: Inbox }) {
  const t = useTranslations('bankInbox')
  const { dueToday, overdue, today, counts, isCut } = inbox
  const key = overdue > 0 ? (dueToday > 0 ? 'dueAndLate' : 'onlyLate') : dueToday > 0 ? 'onlyDue' : 'nothingDue'
  return (
    <div className={styles.top}>
      <h1>{t(key, { due: dueToday, late: overdue })}</h1>
      <p>
        {t('today', today)}
        {isCut && ` ${t('cut', { count: counts.open })}`}
      </p>
    </div>
  )
}
