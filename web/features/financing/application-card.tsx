import { getTranslations } from 'next-intl/server'
import type { Instant } from '#shared/kernel/instant'
import page from '#web/features/company/company-page.module.css'
import { preferences } from '#web/lib/preferences.ts'
import { Link } from '#web/ui/link.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { ApplicationCourse } from './application-course.tsx'
import type { CompanyApplication } from './application-turn.tsx'
import { DutyBox } from './duty-box.tsx'

type ApplicationCardProps = { readonly application: CompanyApplication; readonly now: Instant }

/** So many steps tell where it stands. */
const shownSteps = 3

/** One running application on the home page: state, clock and its newest steps. */
export async function ApplicationCard({ application, now }: ApplicationCardProps) {
  const t = await getTranslations('companyApplication')
  const { language } = await preferences()
  const { applicationId, bankName, productName, state, duty, clocks, timeline } = application
  const bank = bankName[language]
  return (
    <article className={page.panel} aria-labelledby={applicationId}>
      <div className={page.rowHead}>
        <div>
          <small>{bank}</small>
          <h3 id={applicationId}>{productName[language]}</h3>
        </div>
        <StatusBadge of="application" state={state} />
      </div>
      {duty && (
        <DutyBox duty={duty} isPaused={state === 'paused'} startedAt={clocks[duty.clock]?.startedAt} now={now} />
      )}
      <ApplicationCourse steps={timeline} bank={bank} most={shownSteps} now={now} />
      <Link href={`/company/applications/${applicationId}`} data-row>
        {t('seeAll')}
      </Link>
    </article>
  )
}
