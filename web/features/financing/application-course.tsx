import { useTranslations } from 'next-intl'
import type { TimelineStep } from '#shared/financing/application-view'
import { type Instant, toInstant } from '#shared/kernel/instant'
import { useFormat } from '#web/i18n/use-format.ts'
import styles from './application-course.module.css'

type ApplicationCourseProps = {
  readonly steps: readonly TimelineStep[]
  readonly bank: string
  /** The newest so many; all without it. */
  readonly most?: number
  readonly now?: Instant
}

/** What happened to an application, the newest first: who, when, and after how much working time. */
export function ApplicationCourse({ steps, bank, most, now = toInstant(Date.now()) }: ApplicationCourseProps) {
  const t = useTranslations('companyApplication')
  const format = useFormat()
  return (
    <ol className={styles.course}>
      {steps.slice(0, most).map(({ version, what, at, by, tookMs, words }) => (
        <li key={version}>
          <span className={styles.what}>{t('step', { what: stepOf(what), bank })}</span>
          <small>
            {format.dueMoment(at, now)}
            {by.name !== null && (
              <>
                {' · '}
                <span lang="zh-CN">{by.name}</span>
              </>
            )}
            {tookMs >= showFromMs && ` · ${t('after', { span: format.workingHours(tookMs) })}`}
          </small>
          {words !== null && words !== '' && (
            <q className={styles.words} lang="zh-CN">
              {words}
            </q>
          )}
        </li>
      ))}
    </ol>
  )
}

/** Below six minutes it would read as 0 hours. */
const showFromMs = 360_000

/** `application.offer_accepted` is the step `offer_accepted`. */
const stepOf = (event: string): string => event.slice(event.indexOf('.') + 1)
