'use client'

import { useTranslations } from 'next-intl'
import { matchStates } from '#web/ui/match-states.ts'
import { StateBadge } from '#web/ui/state-badge.tsx'
import { FoldedList } from './folded-list.tsx'
import styles from './group-list.module.css'
import { FailedReason } from './nearly-list.tsx'
import { ProductName } from './product-name.tsx'
import type { RoomProps } from './room-props.ts'

/** What does not fit this time, each with every reason; folded, since it helps least. */
export function NotThisTime(room: RoomProps) {
  const t = useTranslations('match')
  const { notThisTime } = room.result
  if (notThisTime.length === 0) return null
  return (
    <section id="not-this-time" aria-labelledby="not-this-time-title" className={styles.section}>
      <details className={styles.folded}>
        <summary>
          <h2 id="not-this-time-title">{t('notTitle', { count: notThisTime.length })}</h2>
        </summary>
        <FoldedList
          items={notThisTime}
          shown={20}
          more={(count) => t('moreNot', { count })}
          className={styles.plain}
          render={(one) => (
            <article className={styles.line} id={one.productId}>
              <header>
                <div>
                  <ProductName product={one.product} />
                </div>
                <StateBadge row={matchStates.not_this_time} />
              </header>
              <ul className={styles.reasons}>
                {one.failed.map((failed) => (
                  <FailedReason key={`${failed.fact} ${failed.op}`} failed={failed} room={room} />
                ))}
              </ul>
            </article>
          )}
        />
      </details>
    </section>
  )
}
