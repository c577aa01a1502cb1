import { getLocale, getTranslations } from 'next-intl/server'
import { toInstant } from '#shared/kernel/instant'
import { type NoticeRow as Notice, notice } from '#shared/notification/notice.contract'
import type { PageAccess } from '#web/lib/page-access.ts'
import { type PlaceKind, placeOf } from '#web/lib/place.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { NextPage } from '#web/ui/next-page.tsx'
import type { TableState } from '#web/ui/table-address.ts'
import { MarkAllRead } from './mark-all-read.tsx'
import styles from './notice-page.module.css'
import { NoticeRow } from './notice-row.tsx'
import { noticeRowProps } from './notice-row-props.ts'

type NoticePageProps = { readonly place: PlaceKind; readonly access: PageAccess; readonly address: TableState }

/** What is to do, then what has happened; the unread first. */
export async function NoticePage({ place, access, address }: NoticePageProps) {
  const t = await getTranslations('notice')
  const language = await getLocale()
  const now = toInstant(Date.now())
  const { cursor } = address.query
  const [{ items, nextCursor }, { unread, tasks, isMore }] = await Promise.all([
    readOwn(notice.list, { query: { limit: 30, ...(cursor === undefined ? {} : { cursor }) } }),
    readOwn(notice.summarise, {}),
  ])
  const open = items.filter(isOpen)
  const other = items.filter((one) => !isOpen(one))
  const rows = (list: readonly Notice[]) =>
    list.map((one) => <NoticeRow key={one.noticeId} {...noticeRowProps(one, place, language, now)} />)
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div>
          <h1>{t('title', { tasks, unread, isMore: String(isMore) })}</h1>
          <p className={styles.lead}>{t('lead', { organisation: access.organisation.organisationName[language] })}</p>
        </div>
        {unread > 0 && <MarkAllRead until={now} label={t('markAll')} />}
      </div>
      {items.length === 0 ? (
        <EmptyState title={t('emptyTitle')} action={{ href: placeOf(place), label: t('toPlace') }}>
          {t('emptyDetail', { place })}
        </EmptyState>
      ) : (
        <>
          {open.length > 0 && (
            <section aria-labelledby="open">
              <h2 id="open">{t('open')}</h2>
              <ul className={styles.list}>{rows(open)}</ul>
            </section>
          )}
          {other.length > 0 && (
            <section aria-labelledby="other">
              <h2 id="other">{t('other')}</h2>
              <ul className={styles.list}>{rows(other)}</ul>
            </section>
          )}
          <NextPage address={address} nextCursor={nextCursor} count={items.length} />
        </>
      )}
    </div>
  )
}

const isOpen = ({ isTask, doneAt }: Notice): boolean => isTask && doneAt === null
