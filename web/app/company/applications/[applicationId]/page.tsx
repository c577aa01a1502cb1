import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApplicationId } from '#shared/financing/application'
import { hasEnded } from '#shared/financing/application-life'
import { companyApplication } from '#shared/financing/company-application.contract'
import { toInstant } from '#shared/kernel/instant'
import page from '#web/features/company/company-page.module.css'
import { CompanyPage } from '#web/features/company/company-page.tsx'
import { CompanyPanel } from '#web/features/company/company-panel.tsx'
import { ApplicationCourse } from '#web/features/financing/application-course.tsx'
import { ApplicationFacts } from '#web/features/financing/application-facts.tsx'
import { ApplicationFiles } from '#web/features/financing/application-files.tsx'
import { ApplicationTurn } from '#web/features/financing/application-turn.tsx'
import { DutyBox } from '#web/features/financing/duty-box.tsx'
import { RefusalPanel } from '#web/features/financing/refusal-panel.tsx'
import { mayWithdraw, WithdrawPart } from '#web/features/financing/withdraw-part.tsx'
import { companyPage } from '#web/lib/page-access.ts'
import { paramOf } from '#web/lib/param-of.ts'
import { preferences } from '#web/lib/preferences.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { StatusBadge } from '#web/ui/status-badge.tsx'

type ApplicationPageProps = { readonly params: Promise<{ readonly applicationId: string }> }

async function applicationOf(params: ApplicationPageProps['params']) {
  const applicationId = paramOf(ApplicationId, (await params).applicationId)
  return readOwn(companyApplication.show, { params: { applicationId } })
}

export async function generateMetadata({ params }: ApplicationPageProps): Promise<Metadata> {
  const { productName, bankName } = await applicationOf(params)
  const { language } = await preferences()
  return { title: `${productName[language]} · ${bankName[language]}` }
}

export default async function ApplicationPage({ params }: ApplicationPageProps) {
  await companyPage()
  const application = await applicationOf(params)
  const { language } = await preferences()
  const t = await getTranslations('companyApplication')
  const { state, duty, refusal, clocks, timeline } = application
  const [bank, product] = [application.bankName[language], application.productName[language]]
  const now = toInstant(Date.now())
  return (
    <CompanyPage
      kicker={bank}
      title={product}
      badge={<StatusBadge of="application" state={state} />}
      back={{ href: '/company/applications', label: t('toApplications') }}
    >
      <ApplicationTurn application={application} now={now} />
      {refusal && <RefusalPanel refusal={refusal} bank={bank} needId={application.needId} />}
      {(!hasEnded(state) || state === 'paid_out') && (
        <CompanyPanel title={t('nextTitle')}>
          {duty && (
            <DutyBox duty={duty} isPaused={state === 'paused'} startedAt={clocks[duty.clock]?.startedAt} now={now} />
          )}
          <p>{t('next', { state })}</p>
        </CompanyPanel>
      )}
      <CompanyPanel title={t('courseTitle')}>
        <ApplicationCourse steps={timeline} bank={bank} now={now} />
      </CompanyPanel>
      <ApplicationFiles application={application} bank={bank} />
      <ApplicationFacts application={application} />
      {mayWithdraw(state) && (
        <div className={page.buttons}>
          <WithdrawPart applicationId={application.applicationId} bank={bank} product={product} />
        </div>
      )}
    </CompanyPage>
  )
}
