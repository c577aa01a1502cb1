import { useTranslations } from 'next-intl'
import type { TimelineStep } from '#shared/financing/application-view'
import { type Instant, toInstant } from '#shared/kernel/instant'
import { useFormat } from '#web/i18n/use-format.ts'
import { OwnName } from '#web/ui/own-name.tsx'
import styles from './case-course.module.css'

/** Every event of an application that a reader may see; `other` is said of one that has no words yet. */
const known = [
  'submitted',
  'assigned',
  'accepted',
  'refused',
  'returned',
  'supplied',
  'due_diligence_started',
  'noted',
  'proposed',
  'proposal_approved',
  'proposal_sent_back',
  'offered',
  'offer_accepted',
  'offer_declined',
  'offer_lapsed',
  'signing_lapsed',
  'signed',
  'paid_out',
  'withdrawn',
  'paused',
  'resumed',
  'superseded',
  'expired',
  'clock_breached',
] as const

type CaseCourseProps = { readonly steps: readonly TimelineStep[]; readonly now?: Instant }

/** What happened to an application, the newest first: what, who, when, and the working time since the step before. */
export function CaseCourse({ steps, now = toInstant(Date.now()) }: CaseCourseProps) {
  const t = useTranslations('course')
  const format = useFormat()
  return (
    <ol className={styles.course}>
      {steps.map((step, at) => {
        const what = known.find((one) => step.what === `application.${one}`) ?? 'other'
        return (
          <li key={step.version} data-newest={at === 0 || undefined}>
            <strong>{t('what', { what })}</strong>
            {step.words !== null && step.words !== '' && <q>{step.words}</q>}
            <small>
              {step.by.name === null ? t('side', { side: step.by.side }) : <OwnName>{step.by.name}</OwnName>}
              {' · '}
              <time dateTime={step.at} title={format.moment(step.at)}>
                {format.dueMoment(step.at, now)}
              </time>
              {step.tookMs >= 60_000 && ` · ${t('took', { span: format.workingHours(step.tookMs) })}`}
            </small>
          </li>
        )
      })}
    </ol>
  )
}
