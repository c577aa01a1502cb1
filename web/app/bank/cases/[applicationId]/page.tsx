import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { hasEnded } from '#shared/financing/application-life'
import { CaseAsk } from '#web/features/bank-case/case-ask.tsx'
import { CaseCourse } from '#web/features/bank-case/case-course.tsx'
import { CaseDesk } from '#web/features/bank-case/case-desk.tsx'
import { CaseFiles } from '#web/features/bank-case/case-files.tsx'
import styles from '#web/features/bank-case/case-page.module.css'
import { CaseReports } from '#web/features/bank-case/case-report.tsx'
import { CaseRules } from '#web/features/bank-case/case-rules.tsx'
import { CaseSteps } from '#web/features/bank-case/case-steps.tsx'
import { CasePath, CaseTop } from '#web/features/bank-case/case-top.tsx'
import { NoteForm } from '#web/features/bank-case/note-form.tsx'
import { OwnerForm } from '#web/features/bank-case/owner-form.tsx'
import { readAround, readCase } from '#web/features/bank-case/read-case.ts'
import { inboxPath, readInboxAddress } from '#web/features/bank-inbox/inbox-address.ts'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { bankPage } from '#web/lib/page-access.ts'
import { preferences } from '#web/lib/preferences.ts'
import { tableState } from '#web/ui/table-address.ts'
import { WorkCard } from '#web/ui/work-card.tsx'

type CasePageProps = {
  readonly params: Promise<{ readonly applicationId: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: CasePageProps): Promise<Metadata> {
  await bankPage()
  const { companyName } = await readCase((await params).applicationId)
  const { language } = await preferences()
  return { title: (await getTranslations('bankCase'))('pageTitle', { company: companyName[language] }) }
}

export default async function BankCasePage({ params, searchParams }: CasePageProps) {
  const { roles, personId } = await bankPage()
  const { applicationId } = await params
  const t = await getTranslations('bankCase')
  const { language } = await preferences()
  const address = readInboxAddress(tableState(inboxPath, await searchParams), roles)
  const [one, around] = await Promise.all([readCase(applicationId), readAround(applicationId, address)])
  const isRunning = !hasEnded(one.state)
  return (
    <BrowserMessages of={['caseDesk', 'refusal', 'file']}>
      <div className={styles.page}>
        <CasePath place={around.place} address={address} company={one.companyName[language]} />
        <CaseTop one={one} />
        <CaseSteps one={one} />
        <div className={styles.columns}>
          <div className={styles.main}>
            <CaseAsk asked={one.asked} />
            <CaseRules one={one} canNote={isRunning} />
            <CaseReports one={one} reports={around.reports} />
            <CaseFiles applicationId={applicationId} files={around.files} canUpload={isRunning} />
          </div>
          <div className={styles.side}>
            <CaseDesk one={one} roles={roles} personId={personId} />
            {isRunning && (
              <WorkCard title={t('handling')}>
                <OwnerForm
                  key={`${one.assignee} ${one.bankReference}`}
                  applicationId={applicationId}
                  assignee={one.assignee}
                  bankReference={one.bankReference}
                  colleagues={around.colleagues}
                />
              </WorkCard>
            )}
            <WorkCard title={t('course')}>
              <div className={styles.course}>
                {isRunning && <NoteForm applicationId={applicationId} />}
                <CaseCourse steps={one.timeline} />
              </div>
            </WorkCard>
          </div>
        </div>
      </div>
    </BrowserMessages>
  )
}
